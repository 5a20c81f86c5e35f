import { ValueType } from '../value-type';

/**
 * How large a JSON value may be.
 */
export interface JsonBounds {
  readonly maxLength: number;
  readonly maxDepth: number;
}

/** A text in JSON's escapes holds no quote and no backslash any more once its escapes are a plain character. */
const ESCAPES = '\\\\["\\\\/bfnrt]|\\\\u[0-9a-fA-F]{4}';
const TEXTS = '"[^"\\\\\\x00-\\x1f]*"';
const WORDS = '-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?|true|false|null';
const BLANKS = '[ \\t\\r\\n]+';
const PUNCTUATION = ' ?([\\[\\]{},:]) ?';
const INNERMOST = '\\[([0"]{2}(,[0"]{2})*)?\\]|\\{("":[0"]{2}(,"":[0"]{2})*)?\\}';

/**
 * Any JSON value up to a depth.
 *
 * The proof folds the text: every string becomes `""`, every number and word `00`, blanks around punctuation go, and then each list or object
 * that holds nothing but such pairs becomes `00` itself, from the inside out. What is JSON ends as one pair. A caller cannot forge a pair:
 * a lone quote never has a quote beside it, and zeros come in twos. Each step takes time in proportion to the text, and none repeats a group
 * of varying length, so that no text of a caller makes Java's matcher recurse deeply.
 */
export function jsonType(bounds: JsonBounds): ValueType {
  const breaks: ValueType['textBreaks'] = (variable) =>
    `$${variable}.length() > ${bounds.maxLength} || !$${variable}Folded.matches('00|""')`;
  return {
    sentence: `JSON of at most ${bounds.maxLength} characters, nested at most ${bounds.maxDepth} deep`,
    schema: {},
    quoted: false,
    readAsJson: true,
    prepare: (variable) => fold(variable, bounds.maxDepth),
    textBreaks: breaks,
    dataBreaks: breaks,
    textOf: (value) => {
      const text = value === undefined ? undefined : JSON.stringify(value);
      return text !== undefined && text.length <= bounds.maxLength && depthOf(value) <= bounds.maxDepth ? text : undefined;
    },
  };
}

/**
 * What is wrong with the bounds of a JSON value.
 */
export function jsonBoundProblems(bounds: JsonBounds): string[] {
  const problems: string[] = [];
  if (!(Number.isInteger(bounds.maxLength) && bounds.maxLength >= 1 && bounds.maxLength <= 10_000_000)) {
    problems.push(`'maxLength' is not a length: got ${bounds.maxLength}; allowed are the integers from 1 to 10000000`);
  }
  if (!(Number.isInteger(bounds.maxDepth) && bounds.maxDepth >= 0 && bounds.maxDepth <= 32)) {
    problems.push(`'maxDepth' is not a depth: got ${bounds.maxDepth}; allowed are the integers from 0 to 32`);
  }
  return problems;
}

function fold(variable: string, depth: number): string[] {
  const folded = `$${variable}Folded`;
  const replace = (source: string, pattern: string, replacement: string): string =>
    `#set(${folded} = ${source}.replaceAll('${pattern}', '${replacement}'))`;
  return [
    '## JSON is what folds to one pair: texts to "", numbers and words to 00, lists and objects of pairs to 00',
    replace(`$${variable}`, ESCAPES, '_'),
    replace(folded, TEXTS, '""'),
    replace(folded, WORDS, '00'),
    replace(folded, BLANKS, ' '),
    replace(folded, PUNCTUATION, '$1'),
    ...(depth === 0 ? [] : [`#foreach($depth in [1..${depth}])`, `  ${replace(folded, INNERMOST, '00')}`, '#end']),
  ];
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) { return 0; }
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
