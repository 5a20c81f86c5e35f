import { vtlString } from '../vtl-text';
import { TextUse, ValueType } from '../value-type';

/**
 * What a text must be like.
 */
export interface TextBounds {
  readonly minLength: number;
  readonly maxLength: number;
  readonly pattern?: string;
}

/**
 * Any text within its length, and of its pattern where it has one.
 */
export function textType(bounds: TextBounds): ValueType {
  const { minLength, maxLength, pattern } = bounds;
  const shape = (variable: string, use: TextUse): string[] => [
    ...(pattern === undefined ? [] : [`!$${variable}.matches(${vtlString(pattern)})`]), ...useBreaks(variable, use),
  ];
  return {
    sentence: `a text of ${minLength} to ${maxLength} characters${pattern === undefined ? '' : ` that matches ${pattern}`}`,
    schema: { type: 'string', minLength, maxLength, ...(pattern === undefined ? {} : { pattern: `^(?:${pattern})$` }) },
    quoted: true,
    readAsJson: false,
    prepare: () => [],
    textBreaks: (variable, use) =>
      [`$${variable}.length() < ${minLength}`, `$${variable}.length() > ${maxLength}`, ...shape(variable, use)].join(' || '),
    // Only a text has a length: the call on anything else is the empty text, which no number is smaller or larger than.
    dataBreaks: (variable, use) =>
      [`!($${variable}.length() >= ${minLength} && $${variable}.length() <= ${maxLength})`, ...shape(variable, use)].join(' || '),
    textOf: (value) => typeof value === 'string' && value.length >= minLength && value.length <= maxLength && matches(value, pattern)
      ? value : undefined,
  };
}

/**
 * What is wrong with the bounds of a text.
 */
export function textBoundProblems(bounds: TextBounds): string[] {
  const { minLength, maxLength, pattern } = bounds;
  const problems: string[] = [];
  for (const [name, length] of Object.entries({ minLength, maxLength })) {
    if (!(Number.isInteger(length) && length >= 1 && length <= 1_000_000)) {
      problems.push(`'${name}' is not a length: got ${length}; allowed are the integers from 1 to 1000000`);
    }
  }
  if (minLength > maxLength) { problems.push(`'minLength' is larger than 'maxLength': got ${minLength} and ${maxLength}; exchange them`); }
  if (pattern !== undefined && !isPattern(pattern)) {
    problems.push(`'pattern' is not a regular expression that Java and ECMAScript read alike: got ${JSON.stringify(pattern)}; `
      + 'write it on one line, without look-behind, possessive quantifiers and inline flags');
  }
  return problems;
}

/**
 * The conditions that a text breaks where it is bound for a header or for a CSV row.
 */
export function useBreaks(variable: string, use: TextUse): string[] {
  if (use.header) { return [`!$${variable}.matches('[ -~]*')`]; }
  return use.csv ? [`!$${variable}.matches('[^\\x00-\\x1f]*')`] : [];
}

function matches(value: string, pattern: string | undefined): boolean {
  return pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(value);
}

function isPattern(pattern: string): boolean {
  if (pattern === '' || /[\r\n]/.test(pattern) || pattern.includes('(?<')) { return false; }
  try {
    return new RegExp(`^(?:${pattern})$`, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
