import { isDeepStrictEqual } from 'node:util';
import { InjectedResponse } from '../../injected-request';
import { ExpectedAnswer } from './request-case';

/** What is different between an answer and the expected one, a line each; none where it is as expected. */
export function judgeAnswer(response: InjectedResponse, expected: ExpectedAnswer): string[] {
  const differences: string[] = [];
  if (expected.status !== undefined && response.status !== expected.status) {
    differences.push(`status ${expected.status} is expected, got ${response.status}`);
  }
  const headers = new Map(Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]));
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    const got = headers.get(name.toLowerCase());
    if (got !== value) differences.push(`header '${name}: ${value}' is expected, got ${got === undefined ? 'none' : `'${got}'`}`);
  }
  if (expected.body !== undefined && !isSameBody(response.body, expected.body)) {
    differences.push(`body is expected: ${expected.body}`, `body that came:   ${response.body}`);
  }
  return differences;
}

function isSameBody(body: string, expected: string): boolean {
  const [left, right] = [parsed(body), parsed(expected)];
  if (left !== undefined && right !== undefined) return isDeepStrictEqual(left.json, right.json);
  return body.trim() === expected.trim();
}

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
