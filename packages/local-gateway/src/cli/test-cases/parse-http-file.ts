import { GatewayError } from '../../errors/catalogue';
import { Header } from '../../http/gateway-request';
import { FileVariables } from './file-variables';
import { ExpectedAnswer, RequestCase } from './request-case';

const REQUEST_LINE = /^(?:(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\s+)?((?:\/|https?:\/\/)\S*)(?:\s+HTTP\/[\d.]+)?$/;
const STATUS_LINE = /^HTTP\/[\d.]+\s+([1-5]\d\d)(?:\s.*)?$/;
const HEADER_LINE = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*:(.*)$/;

/** What editors know of `.http` files and a test has no use for. */
const FOREIGN: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^<@?\s+\S/, 'a body from a file is not read; write the body here, or the case in a JSON file'],
  [/^[<>]\s*\{%/, "a script is not run; write the answer that is expected, from a line 'HTTP/1.1 200' on"],
];

/** A line with its number in the file. */
interface Line {
  readonly text: string;
  readonly number: number;
}

/**
 * Reads the cases of a `.http` file: `### name`, a request line, headers, a blank line and a body, and then, from a line
 * like `HTTP/1.1 200`, the answer that is expected in the same form. `@name = value` sets a variable for `{{name}}`.
 *
 * @throws GatewayError GW1035 with the line that cannot be read
 */
export function parseHttpFile(text: string, path: string): RequestCase[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/).map((line, index): Line => ({ text: line, number: index + 1 }));
  const variables = FileVariables.read(lines.map((line) => line.text), path);
  const sections: Line[][] = [[]];
  for (const line of lines) {
    if (line.text.startsWith('###')) sections.push([]);
    sections.at(-1)?.push(line);
  }
  const cases = sections.flatMap((section) => parseSection(section, variables, path) ?? []);
  if (cases.length > 0) return cases;
  throw new GatewayError('GW1035', `'${path}' holds no request; write a line '### name', and below it one such as 'GET /prod/321'`);
}

/** One request with its answer; undefined where there are comments alone. */
function parseSection(section: readonly Line[], variables: FileVariables, path: string): RequestCase | undefined {
  const title = section[0]?.text.startsWith('###') === true ? section[0].text.replace(/^#+/, '').trim() : '';
  const lines = section.map(({ text, number }): Line => ({ text: variables.fill(text, number), number }));
  const start = lines.findIndex(({ text }) => isContent(text) && !FileVariables.isVariable(text));
  const first = lines[start];
  if (first === undefined) return undefined;
  const match = REQUEST_LINE.exec(first.text.trim());
  if (match === null) throw problem(path, first, `a request line such as 'GET /prod/321' is expected; got '${first.text}'`);
  let next = start + 1;
  let target = match[2] ?? '';
  const method = match[1] ?? 'GET';
  for (let line = lines[next]; line !== undefined && /^\s+[?&]/.test(line.text); line = lines[++next]) target += line.text.trim();
  const rest = lines.slice(next);
  const answerAt = rest.findIndex(({ text }) => text.startsWith('HTTP/'));
  const request = parseMessage(answerAt < 0 ? rest : rest.slice(0, answerAt), path);
  const named = /^\s*(?:#|\/\/)\s*@name[\s=]+(.+)$/m.exec(lines.slice(0, start).map(({ text }) => text).join('\n'))?.[1];
  return {
    name: title || named?.trim() || `${method} ${target}`,
    request: { method, path: pathOf(target), headers: lists(request.headers), body: request.body },
    expected: answerAt < 0 ? {} : parseAnswer(rest.slice(answerAt), path),
  };
}

/** Path and query of a URL, whoever it is sent to. */
function pathOf(target: string): string {
  const path = target.replace(/^https?:\/\/[^/?]*/, '');
  return path.startsWith('/') ? path : `/${path}`;
}

function parseAnswer([first, ...rest]: readonly Line[], path: string): ExpectedAnswer {
  const status = STATUS_LINE.exec(first?.text.trim() ?? '')?.[1];
  if (status === undefined) throw problem(path, first, `a status line such as 'HTTP/1.1 200' is expected; got '${first?.text ?? ''}'`);
  const { headers, body } = parseMessage(rest, path);
  return { status: Number(status), headers: Object.fromEntries(headers), body };
}

function parseMessage(lines: readonly Line[], path: string): { readonly headers: readonly Header[]; readonly body?: string } {
  const blank = lines.findIndex(({ text }) => text.trim() === '');
  const headers = (blank < 0 ? lines : lines.slice(0, blank)).filter(({ text }) => isContent(text)).map((line): Header => {
    const [, name, value] = HEADER_LINE.exec(line.text.trim()) ?? [];
    if (name === undefined || value === undefined) {
      throw problem(path, line, `a header such as 'Accept: application/json' is expected, or an empty line before the body; got '${line.text}'`);
    }
    return [name, value.trim()];
  });
  const bodyLines = blank < 0 ? [] : lines.slice(blank + 1);
  for (const line of bodyLines) {
    const foreign = FOREIGN.find(([pattern]) => pattern.test(line.text));
    if (foreign !== undefined) throw problem(path, line, foreign[1]);
  }
  const body = bodyLines.map(({ text }) => text).join('\n').trim();
  return { headers, body: body === '' ? undefined : body };
}

/** A header that comes several times is sent several times. */
function lists(headers: readonly Header[]): { readonly [name: string]: readonly string[] } {
  const lists: { [name: string]: string[] } = {};
  for (const [name, value] of headers) (lists[name] ??= []).push(value);
  return lists;
}

function problem(path: string, line: Line | undefined, text: string): GatewayError {
  return new GatewayError('GW1035', `'${path}', line ${line?.number ?? 1}: ${text}`);
}

/** Neither blank nor a comment. */
function isContent(line: string): boolean {
  return line.trim() !== '' && !/^\s*(?:#|\/\/)/.test(line);
}
