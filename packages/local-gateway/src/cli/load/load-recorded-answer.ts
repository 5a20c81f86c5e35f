import { nearName } from '@model-gateway/mapping-template/language';
import { ModelReply } from '../../backends/function-backend';
import { GatewayError } from '../../errors/catalogue';
import { readJson } from './read-json';

const MEMBERS = ['status', 'headers', 'body'];

/**
 * A recorded answer of a model, read from `{status?, headers?, body}`; a body that is no text is written as JSON.
 *
 * @throws GatewayError GW1001 where the file is not JSON, GW1037 where it holds something else
 */
export async function loadRecordedAnswer(path: string): Promise<ModelReply> {
  const recorded = await readJson(path);
  if (typeof recorded !== 'object' || recorded === null || !('body' in recorded)) {
    throw new GatewayError('GW1037', `'${path}' is no recorded answer; write {"status": 200, "headers": {}, "body": …}`);
  }
  const { status = 200, headers = {}, body, ...others } = recorded as { readonly [member: string]: unknown };
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    const near = nearName(unknown, MEMBERS);
    const meant = near === undefined ? '' : ` did you mean '${near}'?`;
    throw new GatewayError('GW1037', `'${path}': '${unknown}' is no member of a recorded answer;${meant} members are ${MEMBERS.join(', ')}`);
  }
  if (typeof status !== 'number' || !Number.isInteger(status) || status < 100 || status > 599) {
    throw new GatewayError('GW1037', `'${path}': 'status' is a whole number from 100 to 599; got ${JSON.stringify(status)}`);
  }
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers) || !Object.values(headers).every((value) => typeof value === 'string')) {
    throw new GatewayError('GW1037', `'${path}': 'headers' is an object of names and texts; got ${JSON.stringify(headers)}`);
  }
  return { status, headers: headers as { [name: string]: string }, body: typeof body === 'string' ? body : JSON.stringify(body) };
}
