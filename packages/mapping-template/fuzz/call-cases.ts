import type { OracleAnswer, OracleQuestion } from '../oracle/oracle';
import { Fault } from '../src/diagnostics/fault';
import { TemplateUtil } from '../src/gateway/util';
import type { Random } from './random';

const NAMES = ['escapeJavaScript', 'urlEncode', 'urlDecode', 'base64Encode', 'base64Decode'];
const TEXTS = [
  'a', 'Z', '0', ' ', '+', '/', '=', '%', '%41', '%C3%A9', '%c3', '%E2%82', '%F0%9F%98%80', '%ED%A0%80', '%zz', '%+1', '%4', '%-1', '%FF', '\'', '"', '\\', '\n', '\b',
  '\u0000', '\u001f', '\u007f', '\u0080', 'é', 'Ā', '\u1000', '😀', '\ud83d', '\udc00', '*', '-', '.', '_', '~', '<', '&', '\r', '\t', '\f',
];

export function makeCallCase(random: Random): OracleQuestion {
  const name = random.pick(NAMES);
  return { op: 'call', name, argument: name === 'base64Decode' ? makeBase64(random) : random.some(0, 8, () => random.pick(TEXTS)).join('') };
}

/** Bytes that are more or less UTF-8, in what is more or less Base64. */
function makeBase64(random: Random): string {
  const bytes = random.some(0, 9, () => random.percent(30) ? random.below(256)
    : random.pick([0x41, 0x80, 0xbf, 0xc2, 0xc1, 0xe0, 0xa0, 0x9f, 0xed, 0xef, 0xf0, 0x90, 0xf4, 0x8f, 0xf5, 0xff]));
  const text = Buffer.from(bytes).toString('base64');
  return random.percent(70) ? text : random.pick([
    text.replace(/=/g, ''), `${text}=`, text.slice(0, -1), `${text}\n`, `=${text}`, `${text}é`, text.replace(/.$/, '-'), `${text}A`, `${text}AA==A`,
  ]);
}

export function answerCall(question: OracleQuestion): OracleAnswer {
  try {
    return { result: new TemplateUtil().call(question.name as string, [question.argument as string]) };
  } catch (error) {
    if (error instanceof Fault) {
      return { error: error.detail.java };
    }
    throw error;
  }
}

/** The original's answer in the form of `answerCall`; the JDK's version decides on the end of a message about hexadecimal digits. */
export function normalizeCall(answer: OracleAnswer): OracleAnswer {
  return 'error' in answer ? { error: String(answer.error).replace(/(Illegal hex characters in escape \(%\) pattern) - .*/s, '$1') } : answer;
}
