const hashes = new WeakMap<object, string>();
let made = 0;

/**
 * The hexadecimal number that Java's `Object.toString()` prints behind the `@`.
 *
 * On a JVM it differs from run to run; here it only tells objects apart.
 */
export function identityHash(object: object): string {
  let hash = hashes.get(object);
  if (hash === undefined) {
    made = (made + 1) % 0x7fffffff;
    hash = ((made * 0x9e3779b1) >>> 1).toString(16);
    hashes.set(object, hash);
  }
  return hash;
}
