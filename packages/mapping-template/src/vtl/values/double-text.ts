import { binaryDigits, type DecimalDigits } from './binary-digits';

/**
 * Text of a Double as Java's `Double.toString()` gives it up to Java 18: `1.0`, `0.001`, `1.0E10`, `1.0E-5`, `NaN`, `Infinity`.
 */
export function doubleText(value: number): string {
  if (!Number.isFinite(value) || value === 0) {
    return specialText(value);
  }
  const size = Math.abs(value);
  return size >= 1e-3 && size < 1e7 ? shortest(value) : layOut(value < 0, digitsOfDouble(size));
}

/** Text of a Float as Java's `Float.toString()` gives it. */
export function floatText(value: number): string {
  return !Number.isFinite(value) || value === 0 ? specialText(value) : layOut(value < 0, digitsOfFloat(Math.abs(value)));
}

function specialText(value: number): string {
  return value === 0 ? (Object.is(value, -0) ? '-0.0' : '0.0') : String(value);
}

/**
 * The fewest digits that mean a number, which JavaScript prints. Between 0.001 and 10000000, Java's are the same: the middle between two
 * neighbouring Doubles has thirty digits or more there, so that none of the ways in which Java differs at such middles can matter.
 * Neither of them writes an exponent there.
 */
function shortest(value: number): string {
  const text = String(value);
  return text.includes('.') ? text : `${text}.0`;
}

function digitsOfDouble(size: number): DecimalDigits {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, size);
  const bits = view.getBigUint64(0);
  const biased = Number(bits >> 52n);
  const fraction = bits & ((1n << 52n) - 1n);
  if (biased > 0) {
    return binaryDigits(fraction | (1n << 52n), biased - 1023, 53);
  }
  const significant = fraction.toString(2).length;
  return binaryDigits(fraction << BigInt(53 - significant), significant - 53 - 1022, significant);
}

function digitsOfFloat(size: number): DecimalDigits {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, size);
  const bits = view.getUint32(0);
  const biased = bits >>> 23;
  const fraction = bits & 0x7fffff;
  if (biased > 0) {
    return binaryDigits(BigInt(fraction | 0x800000) << 29n, biased - 127, 24);
  }
  const significant = fraction.toString(2).length;
  return binaryDigits(BigInt(fraction) << BigInt(53 - significant), significant - 24 - 126, significant);
}

function layOut(negative: boolean, { digits, exponent }: DecimalDigits): string {
  const sign = negative ? '-' : '';
  if (exponent >= -3 && exponent < 7) {
    if (exponent < 0) {
      return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
    }
    const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
    return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
  }
  return `${sign}${digits[0]}.${digits.slice(1) || '0'}E${exponent}`;
}
