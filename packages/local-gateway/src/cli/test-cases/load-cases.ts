import { readFile } from 'node:fs/promises';
import { GatewayError } from '../../errors/catalogue';
import { messageOf } from '../../errors/message-of';
import { readJson } from '../load/read-json';
import { parseHttpFile } from './parse-http-file';
import { readCase } from './read-case';
import { RequestCase } from './request-case';

/**
 * Reads the cases of a `.http` file, or of a JSON file `[{name, request: {method, path, headers, body}, expected: {status, headers, body}}]`.
 *
 * @throws GatewayError GW1035 with the case that cannot be read
 */
export async function loadCases(path: string): Promise<RequestCase[]> {
  if (/\.(?:http|rest)$/i.test(path)) {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      throw new GatewayError('GW1035', `'${path}' cannot be read: ${messageOf(error)}`);
    });
    return parseHttpFile(text, path);
  }
  if (!/\.json$/i.test(path)) throw new GatewayError('GW1035', `'${path}' is neither a .http nor a .json file; cases are read from these`);
  const json = await readJson(path);
  if (!Array.isArray(json)) throw new GatewayError('GW1035', `'${path}' has to hold a list of cases, [{"name": …, "request": …, "expected": …}]`);
  if (json.length === 0) throw new GatewayError('GW1035', `'${path}' holds no case; write [{"name": …, "request": …, "expected": …}]`);
  return json.map((item: unknown, index) => readCase(item, `'${path}', case ${index + 1}`));
}
