import { isJavaNumber, JavaDouble, JavaList, JavaMap, type JavaNumber, type JavaValue, printValue } from '../../vtl/values';
import { KeySet } from '../java-methods/collections/map-views';
import { failure, outOfRange } from './evaluation';

/** The value of a parameter, found when it is asked for. */
export type ParameterValue = () => JavaValue;

type PathFunction = (model: JavaValue, parameters: readonly ParameterValue[]) => JavaValue;

/** The functions of Jayway's paths but `length` and `size`, which look at the path of their parameter. */
export const PATH_FUNCTIONS: Readonly<Record<string, PathFunction>> = {
  __proto__: null as never,
  append: (model, parameters) => {
    if (model instanceof JavaList) {
      // The document changes while it is read: what comes later on the path sees it.
      parameters.forEach((parameter) => model.add(parameter()));
    }
    return model;
  },
  avg: aggregate((numbers) => sum(numbers) / numbers.length),
  concat: (model, parameters) => [
    ...(model instanceof JavaList ? model.items.filter((item) => typeof item === 'string') : []),
    ...parameters.flatMap((parameter) => listOf(parameter()).filter((item) => item !== null).map((item) => printValue(item))),
  ].join(''),
  first: (model) => elementAt(model, 0),
  index: (model, parameters) => elementAt(model, () => toInt(numbersOf(parameters)[0] ?? outOfRange())),
  keys: (model) => model instanceof JavaMap ? new KeySet(model) : null,
  last: (model) => elementAt(model, -1),
  // Java starts from the smallest positive Double, so that only negative numbers give 4.9E-324.
  max: aggregate((numbers) => numbers.reduce((most, number) => most < number ? number : most, Number.MIN_VALUE)),
  min: aggregate((numbers) => numbers.reduce((least, number) => least > number ? number : least, Number.MAX_VALUE)),
  stddev: aggregate((numbers) => {
    const total = sum(numbers);
    const squares = numbers.reduce((before, number) => before + number * number, 0);
    return Math.sqrt(squares / numbers.length - total * total / numbers.length / numbers.length);
  }),
  sum: aggregate(sum),
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => before + number, 0);
}

/** A function of all numbers: those of the list in front of the function, and those of its parameters. */
function aggregate(calculate: (numbers: readonly number[]) => number): PathFunction {
  return (model, parameters) => {
    const numbers = [...(model instanceof JavaList ? model.items.filter(isJavaNumber) : []), ...numbersOf(parameters)].map(toDouble);
    return numbers.length > 0 ? new JavaDouble(calculate(numbers)) : failure('there are no numbers to calculate with');
  };
}

function listOf(value: JavaValue): readonly JavaValue[] {
  return value instanceof JavaList ? value.items : [value];
}

function numbersOf(parameters: readonly ParameterValue[]): JavaNumber[] {
  return parameters.flatMap((parameter) => listOf(parameter()).filter(isJavaNumber));
}

function toDouble(number: JavaNumber): number {
  return typeof number === 'number' ? number : Number(number.print());
}

function toInt(number: JavaNumber): number {
  if (typeof number === 'number') {
    return number;
  }
  if ('value' in number && typeof number.value === 'bigint') {
    return Number(BigInt.asIntN(32, number.value));
  }
  const value = toDouble(number);
  return Number.isNaN(value) ? 0 : Math.trunc(Math.min(Math.max(value, -0x80000000), 0x7fffffff));
}

function elementAt(model: JavaValue, wanted: number | (() => number)): JavaValue {
  if (!(model instanceof JavaList)) {
    return failure('the function works on lists only');
  }
  const index = typeof wanted === 'number' ? wanted : wanted();
  if (index >= 0) {
    return index < model.size ? model.items[index] : outOfRange();
  }
  // Counted from the end, the first element cannot be reached: Jayway asks for more than 0.
  const place = model.size + index;
  return place > 0 ? model.items[place] : failure(`the index ${index} is out of range of a list of ${model.size}`);
}
