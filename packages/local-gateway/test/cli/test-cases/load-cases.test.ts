import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCases } from '../../../src/cli/test-cases/load-cases';
import { parseHttpFile } from '../../../src/cli/test-cases/parse-http-file';
import { RequestCase } from '../../../src/cli/test-cases/request-case';

const folder = mkdtempSync(join(tmpdir(), 'cases-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The cases of a file with a text, or data as JSON. */
function load(content: unknown, name = 'c.json'): Promise<RequestCase[]> {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return loadCases(path);
}

function parse(...lines: string[]): RequestCase[] {
  return parseHttpFile(lines.join('\n'), 'c.http');
}

async function messageOf(cases: Promise<unknown>): Promise<string> {
  return cases.then(() => 'no error', (error: Error) => error.message.replace(`${folder}/`, ''));
}

describe('a .http file', () => {
  it('may have one request without a name, as a URL alone', () => {
    expect(parse('http://localhost:3000/prod/1?a=b')).toEqual([
      { name: 'GET http://localhost:3000/prod/1?a=b', request: { method: 'GET', path: '/prod/1?a=b', headers: {}, body: undefined }, expected: {} },
    ]);
  });

  it.each([['http://h', '/'], ['https://h?a=1', '/?a=1'], ['/x', '/x']])('takes the path of %s', (target, path) => {
    expect(parse(`GET ${target}`)[0]?.request.path).toBe(path);
  });

  it('may be written by an editor of another system: a byte order mark, CRLF, blanks at the ends', () => {
    expect(parse('\uFEFF### one  \r', 'POST /prod  HTTP/1.1\r', 'A: b \r', '\r', '{"a": 1}\r', '\r', 'HTTP/1.1 201 Created\r', 'C:d\r', '\r', 'done\r')).toEqual([{
      name: 'one', request: { method: 'POST', path: '/prod', headers: { A: ['b'] }, body: '{"a": 1}' }, expected: { status: 201, headers: { C: 'd' }, body: 'done' },
    }]);
  });

  it('has variables, which may use those above them', () => {
    const cases = parse('@host = http://localhost:3000', '@base = {{host}}/prod', '###', 'GET {{base}}/{{ id }}', 'X-Id: {{id}}', '', 'HTTP/1.1 200', '', '{{id}}', '### later', '@id = 7', 'GET /x');
    expect(cases.map(({ request, expected }) => [request.path, request.headers, expected.body])).toEqual([['/prod/7', { 'X-Id': ['7'] }, '7'], ['/x', {}, undefined]]);
  });

  it('has a query over several lines, headers that come twice, and names from a comment', () => {
    expect(parse('###', '# @name many', 'GET /prod', '  ?a=1', '  &b=2', '# a comment', 'A: 1', 'A: 2')[0]).toMatchObject({
      name: 'many', request: { path: '/prod?a=1&b=2', headers: { A: ['1', '2'] } },
    });
  });

  it('keeps empty lines within a body', () => {
    expect(parse('POST /prod', '', 'a', '', 'b', '', 'HTTP/1.1 200')[0]?.request.body).toBe('a\n\nb');
  });

  it.each<[string, string[], string]>([
    ['nothing', [''], "'c.http' holds no request; write a line '### name', and below it one such as 'GET /prod/321'"],
    ['comments alone', ['# a', '### b', '// c'], "'c.http' holds no request; write a line '### name', and below it one such as 'GET /prod/321'"],
    ['another method, on the first line', ['FETCH /x'], "'c.http', line 1: a request line such as 'GET /prod/321' is expected; got 'FETCH /x'"],
    ['another method, behind comments', ['# a', '', '### b', '', 'get /x'], "'c.http', line 5: a request line such as 'GET /prod/321' is expected; got 'get /x'"],
    ['a path without a slash', ['### a', 'GET prod'], "'c.http', line 2: a request line such as 'GET /prod/321' is expected; got 'GET prod'"],
    ['bytes that are no text', ['\u0000\u0001\uFFFD'], "'c.http', line 1: a request line such as 'GET /prod/321' is expected; got '\u0000\u0001\uFFFD'"],
    ['a header without a colon', ['GET /x', 'Accept'],
      "'c.http', line 2: a header such as 'Accept: application/json' is expected, or an empty line before the body; got 'Accept'"],
    ['a body without an empty line', ['POST /x', '{"a": 1}'],
      "'c.http', line 2: a header such as 'Accept: application/json' is expected, or an empty line before the body; got '{\"a\": 1}'"],
    ['a status that is none', ['GET /x', '', 'HTTP/1.1 2xx'], "'c.http', line 3: a status line such as 'HTTP/1.1 200' is expected; got 'HTTP/1.1 2xx'"],
    ['a status out of range', ['GET /x', '', 'HTTP/1.1 700'], "'c.http', line 3: a status line such as 'HTTP/1.1 200' is expected; got 'HTTP/1.1 700'"],
    ['a variable that nobody sets', ['### a', 'GET /{{x}}'], "'c.http', line 2: no variable 'x' is set; write '@x = value' above the requests"],
    ['a variable set below its use by another', ['@a = {{b}}', '@b = 1', 'GET /{{a}}'], "'c.http', line 1: no variable 'b' is set; write '@b = value' above the requests"],
    ['a body from a file', ['POST /x', '', '< ./body.json'], "'c.http', line 3: a body from a file is not read; write the body here, or the case in a JSON file"],
    ['a script', ['GET /x', '', '> {% client.test() %}'],
      "'c.http', line 3: a script is not run; write the answer that is expected, from a line 'HTTP/1.1 200' on"],
  ])('fails with %s', (_title, lines, message) => {
    expect(() => parse(...lines)).toThrow(new Error(`GW1035 ${message}`));
  });

  it('fails where it does not exist', async () => {
    expect(await messageOf(loadCases(join(folder, 'none.http')))).toMatch(/^GW1035 'none\.http' cannot be read: (?:Error: )?ENOENT/);
  });

  it('ends in time whatever it holds', () => {
    for (const piece of ['### a\nGET /x\n', '{{', '@a={{a}}\n', '\n\n', 'GET ', 'HTTP/1.1 ', ' ?', 'A:\n', '\uFEFF']) {
      const text = piece.repeat(20_000);
      const before = process.cpuUsage().user;
      try {
        parseHttpFile(text, 'c.http');
      } catch (error) {
        expect((error as Error).message).toMatch(/^GW1035 /);
      }
      expect(process.cpuUsage().user - before).toBeLessThan(3_000_000);
    }
  });
});

describe('a JSON file', () => {
  const request = { path: '/prod' };

  it('has headers that come twice, bodies of data, and names of its own', async () => {
    expect(await load([{ request: { path: '/prod', method: 'PUT', headers: { A: ['1', '2'], B: 3 }, body: { a: null } }, expected: { status: 200, headers: { C: 'd' }, body: [1] } }])).toEqual([{
      name: 'PUT /prod', request: { method: 'PUT', path: '/prod', headers: { A: ['1', '2'], B: '3' }, body: '{"a":null}' },
      expected: { status: 200, headers: { C: 'd' }, body: '[1]' },
    }]);
  });

  it.each<[string, unknown, string]>([
    ['an empty list', [], "'c.json' holds no case; write [{\"name\": …, \"request\": …, \"expected\": …}]"],
    ['no list', 1, "'c.json' has to hold a list of cases, [{\"name\": …, \"request\": …, \"expected\": …}]"],
    ['null', [null], "'c.json', case 1: a request with a path is expected; write {\"request\": {\"path\": \"/prod/321\"}}"],
    ['a misspelt expectation', [{ request }, { request, expectd: { status: 200 } }],
      "'c.json', case 2: 'expectd' is no member of a case; did you mean 'expected'? members are name, request, expected"],
    ['a misspelt status', [{ request, expected: { Status: 200 } }],
      "'c.json', case 1: 'Status' is no member of an expected answer; did you mean 'status'? members are status, headers, body"],
    ['a member that no request has', [{ request: { ...request, querystring: {} } }],
      "'c.json', case 1: 'querystring' is no member of a request; members are method, path, headers, body"],
    ['a status as text', [{ request, expected: { status: '200' } }], "'c.json', case 1: 'expected.status' is a whole number from 100 to 599; got \"200\""],
    ['a status of 42', [{ request, expected: { status: 42 } }], "'c.json', case 1: 'expected.status' is a whole number from 100 to 599; got 42"],
    ['an expectation that is none', [{ request, expected: 200 }], "'c.json', case 1: 'expected' is an object with status, headers and body; got 200"],
    ['a method with a blank', [{ request: { ...request, method: 'GE T' } }], "'c.json', case 1: 'request.method' is the name of an HTTP method; got \"GE T\""],
    ['a path without a slash', [{ request: { path: 'prod' } }], "'c.json', case 1: 'request.path' is a path that begins with '/', the stage first; got \"prod\""],
    ['headers in a list', [{ request: { ...request, headers: [1] } }], "'c.json', case 1: 'request.headers' is an object of names and texts; got [1]"],
    ['a header that is no text', [{ request, expected: { headers: { A: {} } } }], "'c.json', case 1: 'expected.headers.A' is a text; got {}"],
    ['a name that is no text', [{ name: 1, request }], "'c.json', case 1: 'name' is a text; got 1"],
  ])('fails with %s', async (_title, content, message) => {
    expect(await messageOf(load(content))).toBe(`GW1035 ${message}`);
  });

  it('fails where it is no JSON', async () => {
    expect(await messageOf(load('{"a": '))).toMatch(/^GW1001 'c\.json' is not JSON: /);
  });
});

it('fails for a file of another kind', async () => {
  expect(await messageOf(load('', 'c.yaml'))).toBe("GW1035 'c.yaml' is neither a .http nor a .json file; cases are read from these");
});
