/** Number of binary digits of the size of a number; zero has none. */
export function bitLength(value: bigint): number {
  const size = value < 0n ? -value : value;
  const digits = size.toString(16);
  return size === 0n ? 0 : digits.length * 4 - Math.clz32(Number.parseInt(digits[0], 16)) + 28;
}

/** The greatest common divisor, never negative. */
export function gcd(left: bigint, right: bigint): bigint {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  while (b !== 0n) {
    [a, b] = [b, a % b];
  }
  return a;
}

/** The number that multiplied with `value` is one modulo `by`; undefined where there is none. */
export function inverse(value: bigint, by: bigint): bigint | undefined {
  let [rest, next] = [((value % by) + by) % by, by];
  let [factor, nextFactor] = [1n, 0n];
  while (next !== 0n) {
    const quotient = rest / next;
    [rest, next] = [next, rest - quotient * next];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  return rest === 1n ? ((factor % by) + by) % by : undefined;
}

/** A power modulo a number, by repeated squaring. */
export function powerModulo(base: bigint, power: bigint, by: bigint): bigint {
  let result = 1n % by;
  let square = ((base % by) + by) % by;
  for (const bit of power.toString(2).split('').reverse()) {
    result = bit === '1' ? (result * square) % by : result;
    square = (square * square) % by;
  }
  return result;
}

/** The whole part of the square root, by Newton's method from above. */
export function squareRoot(value: bigint): bigint {
  if (value < 2n) {
    return value;
  }
  let root = 1n << BigInt((bitLength(value) + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) {
      return root;
    }
    root = next;
  }
}
