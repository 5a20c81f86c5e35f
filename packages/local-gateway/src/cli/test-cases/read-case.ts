import { nearName } from '@model-gateway/mapping-template/language';
import { isJsonObject, JsonObject } from '@model-gateway/rest-api-model/model';
import { GatewayError } from '../../errors/catalogue';
import { RequestCase } from './request-case';

/** A token of HTTP: the name of a method. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * Reads one case of a JSON file.
 *
 * A member that a case does not have is an error, for a misspelt `expected` would let every answer pass.
 *
 * @param item the case
 * @param place the file and the number of the case, for errors
 * @throws GatewayError GW1035
 */
export function readCase(item: unknown, place: string): RequestCase {
  const request = isJsonObject(item) ? item.request : undefined;
  if (!isJsonObject(item) || !isJsonObject(request) || typeof request.path !== 'string') {
    throw problem(place, 'a request with a path is expected; write {"request": {"path": "/prod/321"}}');
  }
  const { name, expected = {} } = item;
  if (name !== undefined && typeof name !== 'string') throw wrong(place, 'name', 'a text', name);
  if (!isJsonObject(expected)) throw wrong(place, 'expected', 'an object with status, headers and body', expected);
  onlyMembers(item, ['name', 'request', 'expected'], 'a case', place);
  onlyMembers(request, ['method', 'path', 'headers', 'body'], 'a request', place);
  onlyMembers(expected, ['status', 'headers', 'body'], 'an expected answer', place);
  const { method = 'GET', path } = request;
  if (typeof method !== 'string' || !TOKEN.test(method)) throw wrong(place, 'request.method', 'the name of an HTTP method', method);
  if (!path.startsWith('/')) throw wrong(place, 'request.path', "a path that begins with '/', the stage first", path);
  const { status } = expected;
  if (status !== undefined && !isStatus(status)) throw wrong(place, 'expected.status', 'a whole number from 100 to 599', status);
  return {
    name: name ?? `${method} ${path}`,
    request: { method, path, headers: requestHeaders(request.headers, place), body: bodyText(request.body) },
    expected: { status, headers: texts(expected.headers, 'expected.headers', place), body: bodyText(expected.body) },
  };
}

/** A body that is no text is written as JSON. */
function bodyText(body: unknown): string | undefined {
  return body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
}

function isStatus(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 100 && value <= 599;
}

/** A list sends a header several times. */
function requestHeaders(value: unknown, place: string): { readonly [name: string]: string | readonly string[] } {
  if (!isJsonObject(value)) return texts(value, 'request.headers', place);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => (
    [name, Array.isArray(item) && item.every((each) => typeof each === 'string') ? item : text(item, `request.headers.${name}`, place)]
  )));
}

function texts(value: unknown, member: string, place: string): { readonly [name: string]: string } {
  if (value === undefined) return {};
  if (!isJsonObject(value)) throw wrong(place, member, 'an object of names and texts', value);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, text(item, `${member}.${name}`, place)]));
}

function text(value: unknown, member: string, place: string): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw wrong(place, member, 'a text', value);
}

function onlyMembers(value: JsonObject, known: readonly string[], whole: string, place: string): void {
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const near = nearName(unknown, known);
  throw problem(place, `'${unknown}' is no member of ${whole};${near === undefined ? '' : ` did you mean '${near}'?`} members are ${known.join(', ')}`);
}

function wrong(place: string, member: string, allowed: string, got: unknown): GatewayError {
  return problem(place, `'${member}' is ${allowed}; got ${JSON.stringify(got)}`);
}

function problem(place: string, message: string): GatewayError {
  return new GatewayError('GW1035', `${place}: ${message}`);
}
