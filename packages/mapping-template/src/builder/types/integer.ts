import { integerPattern } from '../integer-pattern';
import { vtlString } from '../vtl-text';
import { ValueType } from '../value-type';

/** The largest integer that every JSON reader takes exactly, in whole digits. */
const LARGEST = 999_999_999_999_999;

/**
 * Integers between two bounds, written without leading zeros.
 */
export function integerType(minimum: number = -LARGEST, maximum: number = LARGEST): ValueType {
  const pattern = integerPattern(minimum, maximum);
  return {
    sentence: sentence(minimum, maximum),
    schema: { type: 'integer', format: 'int64', minimum, maximum },
    quoted: false,
    readAsJson: false,
    prepare: (variable, isData) => isData ? [`#set($${variable}Text = "$!${variable}")`] : [],
    textBreaks: (variable) => `!$${variable}.matches(${vtlString(pattern)})`,
    // Only numbers compare: a text, a list or an object is on neither side of a number.
    dataBreaks: (variable) => `!($${variable} >= ${minimum} && $${variable} <= ${maximum}) || !$${variable}Text.matches('-?[0-9]+')`,
    textOf: (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= minimum && value <= maximum
      ? String(value) : undefined,
  };
}

/**
 * What is wrong with two bounds of integers.
 */
export function integerBoundProblems(minimum: number | undefined, maximum: number | undefined): string[] {
  const problems: string[] = [];
  for (const [name, bound] of Object.entries({ minimum, maximum })) {
    if (bound !== undefined && !(Number.isInteger(bound) && Math.abs(bound) <= LARGEST)) {
      problems.push(`'${name}' is not an integer of at most 15 digits: got ${bound}; allowed are -${LARGEST} to ${LARGEST}`);
    }
  }
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    problems.push(`'minimum' is larger than 'maximum': got ${minimum} and ${maximum}; exchange them`);
  }
  return problems;
}

function sentence(minimum: number, maximum: number): string {
  if (minimum === -LARGEST && maximum === LARGEST) { return 'an integer'; }
  if (maximum === LARGEST) { return `an integer of at least ${minimum}`; }
  return minimum === -LARGEST ? `an integer of at most ${maximum}` : `an integer from ${minimum} to ${maximum}`;
}
