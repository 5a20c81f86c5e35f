import type { OracleAnswer, OracleQuestion } from '../oracle/oracle';
import { Fault } from '../src/diagnostics/fault';
import { compileJavaRegex } from '../src/gateway/regex';
import type { Random } from './random';

const ATOMS = [
  'a', 'b', 'c', 'ab', 'é', 'ß', '😀', '\ude00', '\ud83d', ' ', '-', '_', '1', '.', '\\d', '\\D', '\\w', '\\W', '\\s', '\\S', '\\h', '\\v', '\\R', '^', '$',
  '\\b', '\\B', '\\A', '\\Z', '\\z', '\\G', '\\1', '\\2', '\\11', '\\.', '\\\\', '\\n', '\\t', '\\x41', '\\u0061', '\\0101', '\\Qa.b\\E', '\\Q1*\\E',
  '[abc]', '[^abc]', '[a-c]', '[^a-c1]', '[a-c&&[bc]]', '[a-z&&[^b]]', '[abc[123]]', '[]a]', '[a-]', '[-a]', '[\\d-x]', '[\\w&&[^a]]', '[a&&b]',
  '[&a]', '[a&]', '[^[a]b]', '[.]', '[$]', '[\\]]', '\\p{Lower}', '\\p{Alpha}', '\\P{L}', '\\p{Lu}', '\\pL', '\\p{IsLatin}', '\\p{Punct}', '[\\p{L}1]',
  '\\k<n>', '#', '{', '}', ']', '(?i)', '(?-i)', '(?x)', '(?m)', '(?s)', '(?d)', 'a b', '\\cA', '\\e', '[^]', '[a', '\\Q', '\\E', '\\y', '\\', '[b-a]',
];
const QUANTIFIERS = ['', '', '', '', '', '?', '*', '+', '??', '*?', '+?', '?+', '*+', '++', '{2}', '{1,2}', '{0,1}?', '{1,}', '{2,}+', '{,2}', '{3,2}', '**', '{2}{2}'];
const OPENINGS = ['(', '(', '(?:', '(?=', '(?!', '(?<=', '(?<!', '(?>', '(?i:', '(?<n>', '(?s-i:', '(?'];
const INPUT = ['a', 'b', 'c', 'A', 'B', 'ab', '1', ' ', '-', '_', '.', '\n', '\r', '\r\n', '\u0085', '\t', 'é', 'É', 'ß', '😀', '\ude00', '\ud83d', 'x', '#', '*', '\\', 'z', 'K', '\u0301'];
const REPLACEMENTS = ['', 'X', '$0', '[$1]', '$2', '\\$', '${n}', '$11', '<$0>', '\\\\', '$', '\\', '${x}', '$a', '${1}', '$10'];

/** A pattern, an input and a replacement from a seeded source. */
export function makeRegexCase(random: Random): OracleQuestion {
  return {
    op: 'regex',
    pattern: makePattern(random, 3),
    flags: random.percent(85) ? 0 : random.pick([2, 8, 32, 1, 4, 2 | 64]),
    input: random.some(0, 8, () => random.pick(INPUT)).join(''),
    replacement: random.pick(REPLACEMENTS),
    limit: random.pick([0, 0, 0, -1, 1, 2, 3]),
  };
}

function makePattern(random: Random, depth: number): string {
  return random.some(1, random.percent(20) ? 2 : 1, () => random.some(random.percent(5) ? 0 : 1, 4, () => makePiece(random, depth)).join('')).join('|');
}

function makePiece(random: Random, depth: number): string {
  const body = depth > 0 && random.percent(35)
    ? `${random.pick(OPENINGS)}${makePattern(random, depth - 1)}${random.percent(98) ? ')' : ''}`
    : random.percent(60) ? random.pick(['a', 'b', 'c', 'ab', '.', '[ab]', '[^a]']) : random.pick(ATOMS);
  return body + random.pick(QUANTIFIERS);
}

/** What our own engine says to the same question. */
export function answerRegex(question: OracleQuestion): OracleAnswer {
  const { pattern, input, replacement } = question as OracleQuestion & { pattern: string; input: string; replacement: string };
  const bits = question.flags as number;
  try {
    const regex = compileJavaRegex(pattern, {
      unixLines: (bits & 1) > 0, ignoreCase: (bits & 2) > 0, comments: (bits & 4) > 0, multiline: (bits & 8) > 0, dotAll: (bits & 32) > 0,
      unicodeCase: (bits & 64) > 0,
    });
    const answer: Record<string, unknown> = {
      matches: regex.matches(input),
      found: regex.findAll(input).slice(0, 50).map((match) => [match.start, match.end]),
      groups: regex.findAll(input).slice(0, 50).map((match) => match.groups.map((group) => group ?? null)),
      split: regex.split(input, question.limit as number),
    };
    try {
      answer.all = regex.replaceAll(input, replacement);
      answer.first = regex.replaceFirst(input, replacement);
    } catch (error) {
      answer.refused = asFault(error).detail.java;
    }
    return answer;
  } catch (error) {
    const fault = asFault(error);
    return fault.code === 'MAP4010' ? { invalid: fault.detail.java } : { skipped: fault.code };
  }
}

function asFault(error: unknown): Fault {
  if (error instanceof Fault) {
    return error;
  }
  throw error;
}

/** The original's answer in the form of `answerRegex`: groups as texts. */
export function normalizeRegex(question: OracleQuestion, answer: OracleAnswer): OracleAnswer {
  if (!Array.isArray(answer.found)) {
    return answer;
  }
  const input = question.input as string;
  const found = answer.found as number[][];
  return {
    matches: answer.matches,
    found: found.map((places) => places.slice(0, 2)),
    groups: found.map((places) => Array.from({ length: places.length / 2 },
      (_, group) => places[2 * group] < 0 ? null : input.slice(places[2 * group], places[2 * group + 1]))),
    split: answer.split,
    ...('refused' in answer ? { refused: answer.refused } : { all: answer.all, first: answer.first }),
  };
}
