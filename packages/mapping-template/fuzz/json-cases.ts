import type { OracleAnswer, OracleQuestion } from '../oracle/oracle';
import { Fault } from '../src/diagnostics/fault';
import { parseJson, printJson } from '../src/gateway/json';
import { printValue } from '../src/vtl/values';
import type { Random } from './random';
import { valueTree } from './value-tree';

const SCALARS = [
  '0', '1', '-1', '007', '-0', '-', '--1', '1.0', '1.', '.5', '-.5', '1e5', '1E+5', '1e-400', '1e400', '2.50', '2147483647', '2147483648', '-2147483648',
  '-2147483649', '9223372036854775807', '9223372036854775808', '-9223372036854775808', '12345678901234567890123', '00000000000000000000001',
  '0.12345678901234567890', '1.00000000000000000000', '123456789012345678.5', '1e', '1e+', '1.5.5', '1 2', '1a', '12:5', '1é', 'é', '~', '5~',
  'true', 'false', 'null', 'NaN', 'nul', 'True', 'abc', 'a b', ' x ', '"a"', '\'b\'', '"a\'b"', '\'a"b\'', '"\\n\\t\\"\\\\"', '"\\u00e9\\x41"', '"\\uZ"', '"\\q"',
  '"\\u12', '"é\u2028/"', '"\u007f"', '"\\\u007f\u0001x"', '"\u0001"', '"\u001a"', '"\\\u001a"', '"', '\'', '', '😀', '"\ud83d"', '"a/b"', '\u001a', '@', '$',
];
const SEPARATORS = [',', ',', ',', ',', ',,', ' , ', ', ', ':', ';', ' ', ''];
const KEYS = ['"a"', '"b"', 'c', '\'d\'', '"a"', 'a b', '1', '"__proto__"', '"constructor"', '""', '', 'é', '"x\\ty"', 'true', '[', '{'];

/** A text that looks more or less like JSON. */
export function makeJsonText(random: Random, depth = 3): string {
  const space = (): string => random.percent(15) ? random.pick([' ', '\n', '\t', '\r', '\f', '\u00a0']) : '';
  const kind = depth === 0 ? 9 : random.below(10);
  if (kind < 3) {
    return `[${space()}${random.some(0, 4, () => makeJsonText(random, depth - 1) + space()).join(random.pick(SEPARATORS))}${close(random, ']')}`;
  }
  if (kind < 7) {
    const members = random.some(0, 4, () =>
      `${space()}${random.pick(KEYS)}${space()}${random.percent(96) ? ':' : random.pick(['', '=', '::'])}${space()}${makeJsonText(random, depth - 1)}${space()}`);
    return `{${members.join(random.pick(SEPARATORS))}${close(random, '}')}`;
  }
  return space() + random.pick(SCALARS);
}

function close(random: Random, end: string): string {
  return random.percent(94) ? end : random.pick(['', ',', ']', '}', '] x', '}}', `,${end}`]);
}

export function makeJsonCase(random: Random): OracleQuestion {
  return { op: 'json', text: makeJsonText(random) };
}

/** What our own parser and printers say to the same question. */
export function answerJson(question: OracleQuestion): OracleAnswer {
  try {
    const value = parseJson(question.text as string, 'payload');
    return { tree: valueTree(value), json: printJson(value, false), text: printValue(value) };
  } catch (error) {
    if (error instanceof Fault) {
      return { error: error.detail.java?.replace(/^For input string: .*$/s, 'malformed number') };
    }
    throw error;
  }
}

/** The original's answer in the form of `answerJson`. */
export function normalizeJson(answer: OracleAnswer): OracleAnswer {
  if (!('error' in answer)) {
    return answer;
  }
  return { error: answer.type === 'java.lang.NumberFormatException' ? 'malformed number' : answer.error };
}
