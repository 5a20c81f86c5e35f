/** A coding that API Gateway compresses with (documented). */
export type Coding = 'gzip' | 'deflate';

/**
 * The coding that a client likes best, where API Gateway has it.
 *
 * The one with the highest priority has to be one of API Gateway's, else nothing is compressed; neither is it without the header or
 * with `*` alone (documented). Of several with the same priority the first one counts (inferred).
 */
export function chooseCoding(acceptEncoding: string | undefined): Coding | undefined {
  let best: string | undefined;
  let bestQuality = 0;
  for (const part of acceptEncoding?.split(',') ?? []) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const quality = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1);
    if (name === '' || !(quality > bestQuality)) continue;
    best = name;
    bestQuality = quality;
  }
  return best === 'gzip' || best === 'deflate' ? best : undefined;
}
