import { JavaObject, type JavaValue } from '../../vtl/values';
import type { MethodTable } from './dispatch/method-table';
import { bigDecimalMethods } from './numbers/big-decimal-methods';
import { bigIntegerMethods } from './numbers/big-integer-methods';
import { doubleMethods } from './numbers/double-methods';
import { floatMethods } from './numbers/float-methods';
import { integerMethods } from './numbers/integer-methods';
import { longMethods } from './numbers/long-methods';
import { booleanMethods } from './objects/boolean-methods';
import { characterMethods } from './text/character-methods';

const TABLES: ReadonlyMap<string, MethodTable> = new Map([
  ['java.lang.Long', longMethods], ['java.lang.Double', doubleMethods], ['java.lang.Float', floatMethods],
  ['java.math.BigInteger', bigIntegerMethods], ['java.math.BigDecimal', bigDecimalMethods], ['java.lang.Character', characterMethods],
]);

/** The methods of Java's numbers, Booleans and Characters; undefined for a value that is none of these. */
export function boxMethodsOf(value: JavaValue): MethodTable | undefined {
  switch (typeof value) {
    case 'number':
      return integerMethods;
    case 'boolean':
      return booleanMethods;
    default:
      return value instanceof JavaObject ? TABLES.get(value.javaClass) : undefined;
  }
}
