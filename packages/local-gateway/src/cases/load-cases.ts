import { readFile } from 'node:fs/promises';
import { GatewayError } from '../errors/catalogue';
import { readJson } from '../load/read-json';
import { parseHttpFile } from './parse-http-file';
import { RequestCase } from './request-case';

type JsonObject = { readonly [name: string]: unknown };

/** Reads the cases of a `.http` file, or of a JSON file `[{name, request: {method, path, headers, body}, expected: {status, headers, body}}]`. */
export async function loadCases(path: string): Promise<RequestCase[]> {
  if (/\.(?:http|rest)$/.test(path)) {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      throw new GatewayError('GW1035', `'${path}' cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    });
    return parseHttpFile(text, path);
  }
  const json = await readJson(path);
  if (!Array.isArray(json)) throw new GatewayError('GW1035', `'${path}' has to hold a list of cases, [{"name": …, "request": …, "expected": …}]`);
  return json.map((item: unknown, index) => readCase(item, index, path));
}

function readCase(item: unknown, index: number, path: string): RequestCase {
  const request = isObject(item) ? item.request : undefined;
  if (!isObject(item) || !isObject(request) || typeof request.path !== 'string') {
    throw new GatewayError('GW1035', `'${path}', case ${index + 1}: a request with a path is expected; write {"request": {"path": "/prod/321"}}`);
  }
  const expected = isObject(item.expected) ? item.expected : {};
  const method = typeof request.method === 'string' ? request.method : 'GET';
  return {
    name: typeof item.name === 'string' ? item.name : `${method} ${request.path}`,
    request: { method, path: request.path, headers: textMap(request.headers), body: bodyText(request.body) },
    expected: {
      status: typeof expected.status === 'number' ? expected.status : undefined,
      headers: textMap(expected.headers),
      body: bodyText(expected.body),
    },
  };
}

/** A body that is no text is written as JSON. */
function bodyText(body: unknown): string | undefined {
  return body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
}

function textMap(value: unknown): { readonly [name: string]: string } {
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, String(item)])) : {};
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
