import { readFile } from 'node:fs/promises';
import { GatewayError } from '../../errors/catalogue';
import { messageOf } from '../../errors/message-of';

/** Reads a text file; fails where that cannot be done. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new GatewayError('GW1001', `'${path}' cannot be read: ${messageOf(error)}`);
  }
}

/** Reads a stream to its end. */
export async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
