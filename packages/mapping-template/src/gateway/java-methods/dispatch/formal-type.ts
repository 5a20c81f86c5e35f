import {
  isJavaNumber, JavaArray, JavaBigDecimal, JavaBigInteger, JavaCharacter, JavaCollection, JavaDouble, JavaFloat, JavaLong, JavaMap,
  type JavaValue,
} from '../../../vtl/values';

/**
 * Types of parameters, as Java writes them. `none` stands for types that no value of a template has, such as Locale: only null fits.
 */
export type FormalType =
  | 'boolean' | 'char' | 'int' | 'long' | 'float' | 'double'
  | 'Object' | 'String' | 'CharSequence' | 'Boolean' | 'Character' | 'Number' | 'Integer' | 'Long' | 'Float' | 'Double'
  | 'BigInteger' | 'BigDecimal' | 'Collection' | 'Iterable' | 'Map' | 'Object[]' | 'CharSequence[]' | 'char[]' | 'byte[]' | 'none';

const PRIMITIVES: ReadonlySet<FormalType> = new Set<FormalType>(['boolean', 'char', 'int', 'long', 'float', 'double']);
/** Types that are no value's own: what they take is of a class below them. */
const GENERAL: ReadonlySet<FormalType> = new Set<FormalType>([
  'Object', 'CharSequence', 'Number', 'Collection', 'Iterable', 'Map', 'Object[]', 'CharSequence[]', 'none',
]);
/** The boxes of those primitive types that take narrower numbers, too. */
const BOXES: Readonly<Partial<Record<FormalType, FormalType>>> = { long: 'Long', float: 'Float', double: 'Double' };

/** Whether a value can be handed to a parameter, primitives widened. */
export function accepts(formal: FormalType, value: JavaValue): boolean {
  if (value === null) {
    return !PRIMITIVES.has(formal);
  }
  switch (formal) {
    case 'Object':
      return true;
    case 'String':
    case 'CharSequence':
      return typeof value === 'string';
    case 'int':
    case 'Integer':
      return typeof value === 'number';
    case 'long':
      return typeof value === 'number' || value instanceof JavaLong;
    case 'float':
      return typeof value === 'number' || value instanceof JavaLong || value instanceof JavaFloat;
    case 'double':
      return typeof value === 'number' || value instanceof JavaLong || value instanceof JavaFloat || value instanceof JavaDouble;
    case 'boolean':
    case 'Boolean':
      return typeof value === 'boolean';
    case 'char':
    case 'Character':
      return value instanceof JavaCharacter;
    case 'Number':
      return isJavaNumber(value);
    case 'Long':
      return value instanceof JavaLong;
    case 'Float':
      return value instanceof JavaFloat;
    case 'Double':
      return value instanceof JavaDouble;
    case 'BigInteger':
      return value instanceof JavaBigInteger;
    case 'BigDecimal':
      return value instanceof JavaBigDecimal;
    case 'Collection':
    case 'Iterable':
      return value instanceof JavaCollection;
    case 'Map':
      return value instanceof JavaMap;
    case 'Object[]':
      return value instanceof JavaArray && !value.primitive;
    case 'CharSequence[]':
      return value instanceof JavaArray && value.elementClass === 'java.lang.String';
    case 'char[]':
      return value instanceof JavaArray && value.elementClass === 'char';
    case 'byte[]':
      return value instanceof JavaArray && value.elementClass === 'byte';
    case 'none':
      return false;
  }
}

/** Whether a parameter's type is exactly that of a value, a primitive counting as its box: such a method is taken at once. */
export function isExactly(formal: FormalType, value: JavaValue): boolean {
  if (value === null) {
    return formal === 'Object';
  }
  return !GENERAL.has(formal) && accepts(BOXES[formal] ?? formal, value);
}

/** The type of the elements of an array type; undefined for all other types. */
export function elementType(formal: FormalType): FormalType | undefined {
  switch (formal) {
    case 'Object[]':
      return 'Object';
    case 'CharSequence[]':
      return 'CharSequence';
    case 'char[]':
      return 'char';
    default:
      return undefined;
  }
}

const WIDER: Readonly<Partial<Record<FormalType, readonly FormalType[]>>> = {
  int: ['long', 'float', 'double'],
  long: ['float', 'double'],
  float: ['double'],
  String: ['CharSequence'],
  Collection: ['Iterable'],
  Integer: ['Number'],
  Long: ['Number'],
  Float: ['Number'],
  Double: ['Number'],
  BigInteger: ['Number'],
  BigDecimal: ['Number'],
  'CharSequence[]': ['Object[]'],
};

/** Whether a type takes every value of another one. */
export function covers(general: FormalType, special: FormalType): boolean {
  return general === special || (general === 'Object' && !PRIMITIVES.has(special)) || (WIDER[special]?.includes(general) ?? false);
}
