/**
 * Text of a Double as Java's `Double.toString()` gives it: `1.0`, `0.001`, `1.0E10`, `1.0E-5`, `NaN`, `Infinity`.
 */
export function doubleText(value: number): string {
  if (!Number.isFinite(value) || value === 0) {
    return specialText(value);
  }
  const size = Math.abs(value);
  const [digits, exponent] = shortestDigits(size.toExponential());
  // Where one digit would do, Java takes the nearest two: the smallest Double is 4.9E-324.
  const [both, power] = digits.length === 1 ? shortestDigits(size.toExponential(1)) : [digits, exponent];
  return layOut(value < 0, both, power);
}

/** Text of a Float as Java's `Float.toString()` gives it: the fewest digits that mean the same Float. */
export function floatText(value: number): string {
  if (!Number.isFinite(value) || value === 0) {
    return specialText(value);
  }
  const size = Math.abs(value);
  let precision = 0;
  while (precision < 9 && Math.fround(Number(size.toExponential(precision))) !== size) {
    precision++;
  }
  const [digits, exponent] = shortestDigits(size.toExponential(precision));
  return layOut(value < 0, digits, exponent);
}

function specialText(value: number): string {
  return value === 0 ? (Object.is(value, -0) ? '-0.0' : '0.0') : String(value);
}

function shortestDigits(exponential: string): [string, number] {
  const at = exponential.indexOf('e');
  const digits = exponential.slice(0, at).replace('.', '').replace(/0+$/, '');
  return [digits === '' ? '0' : digits, Number(exponential.slice(at + 1))];
}

function layOut(negative: boolean, digits: string, exponent: number): string {
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
