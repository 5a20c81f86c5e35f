import { decimalPatterns, decimalText } from '../decimal-pattern';
import { vtlString } from '../vtl-text';
import { ValueType } from '../value-type';

/** Larger numbers than these are no numbers to a reader that works with doubles. */
const DATA_LIMIT = '1.0E300';

/**
 * Numbers between two bounds, in plain decimal notation: no exponent, at most 15 digits on either side of the point.
 */
export function numberType(minimum: number | undefined, maximum: number | undefined): ValueType {
  const patterns = decimalPatterns(minimum, maximum);
  return {
    sentence: sentence(minimum, maximum),
    schema: { type: 'number', ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) },
    quoted: false,
    readAsJson: false,
    prepare: (variable, isData) => isData ? [`#set($${variable}Text = "$!${variable}")`] : [],
    textBreaks: (variable) => patterns.map((pattern) => `!$${variable}.matches(${vtlString(pattern)})`).join(' || '),
    dataBreaks: (variable) => `!($${variable} >= ${bound(minimum, '-')} && $${variable} <= ${bound(maximum, '')})`
      + ` || !$${variable}Text.matches('-?[0-9]+([.][0-9]+)?(E[+-]?[0-9]+)?')`,
    textOf: (value) => typeof value === 'number' && value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity)
      ? signed(value) : undefined,
  };
}

/**
 * What is wrong with two bounds of numbers.
 */
export function numberBoundProblems(minimum: number | undefined, maximum: number | undefined): string[] {
  const problems: string[] = [];
  for (const [name, value] of Object.entries({ minimum, maximum })) {
    if (value !== undefined && decimalText(value) === undefined) {
      problems.push(`'${name}' has too many digits: got ${value}; allowed are numbers of at most 15 digits on either side of the point`);
    }
  }
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    problems.push(`'minimum' is larger than 'maximum': got ${minimum} and ${maximum}; exchange them`);
  }
  return problems;
}

function bound(value: number | undefined, sign: string): string {
  return value === undefined ? `${sign}${DATA_LIMIT}` : signed(value) ?? `${sign}${DATA_LIMIT}`;
}

function signed(value: number): string | undefined {
  const text = decimalText(value);
  return text === undefined ? undefined : `${value < 0 ? '-' : ''}${text}`;
}

function sentence(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum === undefined) { return maximum === undefined ? 'a number' : `a number of at most ${maximum}`; }
  return maximum === undefined ? `a number of at least ${minimum}` : `a number from ${minimum} to ${maximum}`;
}
