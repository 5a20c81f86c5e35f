import { GatewayError } from '../errors/catalogue';
import { ExpectedAnswer, RequestCase } from './request-case';

const REQUEST_LINE = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\s+(\S+)(?:\s+HTTP\/[\d.]+)?$/;
const STATUS_LINE = /^HTTP\/[\d.]+\s+(\d{3})\b.*$/;

/**
 * Reads the cases of a `.http` file: `### name`, a request line, headers, a blank line and a body, and then, from a line
 * like `HTTP/1.1 200`, the answer that is expected in the same form.
 */
export function parseHttpFile(text: string, path: string): RequestCase[] {
  const cases: RequestCase[] = [];
  let lineNumber = 1;
  for (const part of text.split(/^###/m)) {
    const lines = part.split(/\r?\n/);
    const found = parseCase(lines, cases.length > 0 || text.startsWith('###') ? lineNumber : 1, path);
    if (found !== undefined) cases.push(found);
    lineNumber += lines.length - 1;
  }
  return cases;
}

function parseCase(lines: readonly string[], lineNumber: number, path: string): RequestCase | undefined {
  const start = lines.findIndex((line, index) => index > 0 || REQUEST_LINE.test(line) ? isContent(line) : false);
  if (start < 0) return undefined;
  const match = REQUEST_LINE.exec(lines[start]?.trim() ?? '');
  if (match === null) {
    const got = lines[start] ?? '';
    throw new GatewayError('GW1035', `'${path}', line ${lineNumber + start}: a request line such as 'GET /prod/321' is expected; got '${got}'`);
  }
  const [, method = 'GET', target = '/'] = match;
  const answerAt = lines.findIndex((line, index) => index > start && STATUS_LINE.test(line));
  const request = parseMessage(lines.slice(start + 1, answerAt < 0 ? undefined : answerAt));
  const name = start > 0 && lines[0]?.trim() ? lines[0].trim() : `${method} ${target}`;
  return {
    name,
    request: { method, path: target.replace(/^https?:\/\/[^/]+/, ''), headers: request.headers, body: request.body },
    expected: answerAt < 0 ? {} : parseAnswer(lines.slice(answerAt)),
  };
}

function parseAnswer(lines: readonly string[]): ExpectedAnswer {
  const { headers, body } = parseMessage(lines.slice(1));
  return { status: Number(STATUS_LINE.exec(lines[0] ?? '')?.[1]), headers, body };
}

function parseMessage(lines: readonly string[]): { readonly headers: { readonly [name: string]: string }; readonly body?: string } {
  const blank = lines.findIndex((line) => line.trim() === '');
  const head = blank < 0 ? lines : lines.slice(0, blank);
  const body = blank < 0 ? '' : lines.slice(blank + 1).join('\n').trim();
  const headers = head.filter(isContent).map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
  });
  return { headers: Object.fromEntries(headers), body: body === '' ? undefined : body };
}

/** Neither blank nor a comment. */
function isContent(line: string): boolean {
  return line.trim() !== '' && !/^\s*(?:#|\/\/)/.test(line);
}
