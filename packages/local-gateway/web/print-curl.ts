import type { SendData } from '../src/page/page-data';

/** A request as a command for a shell; one that is signed takes the keys from the shell's environment. */
export function printCurl({ method, target, headers, body, signAs }: SendData, origin: string, region: string): string {
  const host = headers.find(([name]) => name.toLowerCase() === 'host')?.[1];
  const base = host === undefined || !host.includes('.localhost') ? origin : `http://${host}`;
  const parts = [method === 'GET' || (method === 'POST' && body !== '') ? `curl ${quote(base + target)}` : `curl -X ${method} ${quote(base + target)}`];
  if (signAs !== undefined) parts.push(`--aws-sigv4 'aws:amz:${region}:execute-api' --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"`);
  for (const [name, value] of headers) {
    if (name.toLowerCase() !== 'host') parts.push(`-H ${quote(`${name}: ${value}`)}`);
  }
  if (body !== '') parts.push(`--data-raw ${quote(body)}`);
  return parts.join(' \\\n  ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
