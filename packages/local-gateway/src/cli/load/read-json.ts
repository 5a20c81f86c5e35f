import { readFile } from 'node:fs/promises';
import { GatewayError } from '../../errors/catalogue';
import { messageOf } from '../../errors/message-of';

/** Reads a JSON file; fails where it is missing or not JSON. */
export async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new GatewayError('GW1001', `'${path}' cannot be read: ${messageOf(error)}`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new GatewayError('GW1001', `'${path}' is not JSON: ${messageOf(error)}; give the JSON template that 'npx cdk synth' writes to cdk.out`);
  }
}
