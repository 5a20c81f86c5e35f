/**
 * An id in API Gateway's form (lower-case letters and digits) that depends on nothing but the seed.
 *
 * FNV-1a over the seed, once for each 32 bits that the id needs.
 */
export function stableId(seed: string, length: number): string {
  let id = '';
  for (let round = 0; id.length < length; round++) {
    id += fnv1a(`${round}:${seed}`).toString(36).padStart(7, '0').slice(-6);
  }
  return id.slice(0, length);
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
