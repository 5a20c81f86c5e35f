import { Header } from '../../http/gateway-request';

/** Header names that API Gateway renames on their way to the client (recorded). */
const REMAPPED = new Set([
  'authorization', 'connection', 'content-length', 'content-md5', 'date', 'expect', 'host', 'max-forwards', 'proxy-authenticate', 'server',
  'trailer', 'upgrade', 'user-agent', 'www-authenticate',
]);

/** Renames reserved headers to `x-amzn-Remapped-…` and drops Transfer-Encoding (recorded). */
export function remapHeaders(headers: readonly Header[]): Header[] {
  const remapped: Header[] = [];
  for (const header of headers) {
    const lower = header[0].toLowerCase();
    if (lower === 'transfer-encoding') continue;
    remapped.push(REMAPPED.has(lower) ? [`x-amzn-Remapped-${header[0]}`, header[1]] : header);
  }
  return remapped;
}
