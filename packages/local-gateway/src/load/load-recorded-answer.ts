import { GatewayError } from '../errors/catalogue';
import { ModelFunction } from '../backends/function-backend';
import { readJson } from './read-json';

/** A recorded answer of a model, read from `{status?, headers?, body}`; a body that is no text is written as JSON. */
export async function loadRecordedAnswer(path: string): Promise<ModelFunction> {
  const recorded = await readJson(path);
  if (typeof recorded !== 'object' || recorded === null || !('body' in recorded)) {
    throw new GatewayError('GW1037', `'${path}' is no recorded answer; write {"status": 200, "headers": {}, "body": …}`);
  }
  const { body } = recorded;
  const status = 'status' in recorded && typeof recorded.status === 'number' ? recorded.status : 200;
  const headers = 'headers' in recorded && typeof recorded.headers === 'object' && recorded.headers !== null
    ? Object.fromEntries(Object.entries(recorded.headers).map(([name, value]) => [name, String(value)])) : {};
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return () => ({ status, headers, body: text });
}
