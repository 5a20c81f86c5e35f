import { JavaBigDecimal } from './java-number';

/** The exact value of a Double, as Java's `new BigDecimal(double)` gives it. */
export function decimalOfDouble(value: number): JavaBigDecimal {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const raw = bits.getBigUint64(0);
  const exponentBits = Number((raw >> 52n) & 0x7ffn);
  let significand = exponentBits === 0 ? (raw & ((1n << 52n) - 1n)) << 1n : (raw & ((1n << 52n) - 1n)) | (1n << 52n);
  if (significand === 0n) {
    return new JavaBigDecimal(0n, 0);
  }
  let exponent = exponentBits - 1075;
  while ((significand & 1n) === 0n) {
    significand >>= 1n;
    exponent++;
  }
  const signed = raw >> 63n === 1n ? -significand : significand;
  return exponent < 0
    ? new JavaBigDecimal(signed * 5n ** BigInt(-exponent), -exponent)
    : new JavaBigDecimal(signed << BigInt(exponent), 0);
}

/** Quotient with a given scale, the nearest neighbour, and the one nearer to zero where both are equally near. */
export function divideHalfDown(left: JavaBigDecimal, right: JavaBigDecimal, scale: number): JavaBigDecimal {
  const shift = scale + right.scale - left.scale;
  const numerator = shift >= 0 ? left.unscaled * 10n ** BigInt(shift) : left.unscaled;
  const denominator = shift >= 0 ? right.unscaled : right.unscaled * 10n ** BigInt(-shift);
  const quotient = numerator / denominator;
  const rest = numerator % denominator;
  const twice = 2n * (rest < 0n ? -rest : rest);
  const size = denominator < 0n ? -denominator : denominator;
  const away = twice > size ? ((numerator < 0n) === (denominator < 0n) ? 1n : -1n) : 0n;
  return new JavaBigDecimal(quotient + away, scale);
}

/** The digits of a BigDecimal at a scale that is not below its own. */
export function unscaledAt(value: JavaBigDecimal, scale: number): bigint {
  return value.unscaled * 10n ** BigInt(scale - value.scale);
}
