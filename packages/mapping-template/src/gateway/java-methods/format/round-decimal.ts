/** Splits the text of a positive number into its digits and the place of the point behind the first `point` of them. */
function digitsOf(text: string): { digits: string; point: number } {
  const [mantissa, exponent] = text.split(/[eE]/);
  const [whole, fraction = ''] = mantissa.split('.');
  const digits = whole + fraction;
  const leading = /^0*/.exec(digits)?.[0].length ?? 0;
  return { digits: digits.slice(leading), point: whole.length + Number(exponent ?? 0) - leading };
}

/** Rounds half up to a number of digits; a carry may make one digit more. */
function roundDigits(digits: string, count: number): { digits: string; carried: boolean } {
  if (count >= digits.length) {
    return { digits: digits.padEnd(count, '0'), carried: false };
  }
  if (count < 0) {
    return { digits: '', carried: false };
  }
  const up = digits[count] >= '5';
  const kept = digits.slice(0, count);
  if (!up) {
    return { digits: kept, carried: false };
  }
  const sum = (BigInt(kept === '' ? '0' : kept) + 1n).toString().padStart(count, '0');
  return { digits: sum, carried: sum.length > count };
}

/** A positive number with a fixed count of digits behind the point, rounded half up from its shortest text as Java's %f does. */
export function roundedDecimal(text: string, precision: number): string {
  const { digits, point } = digitsOf(text);
  const rounded = roundDigits(digits, point + precision);
  const all = rounded.digits.padStart(precision + 1, '0');
  const whole = all.slice(0, all.length - precision).replace(/^0+(?=\d)/, '');
  return precision === 0 ? whole : `${whole}.${all.slice(all.length - precision)}`;
}

/** A positive number in Java's %e form: one digit, the fraction, and an exponent of two digits at least. */
export function scientific(text: string, precision: number): string {
  const { digits, point } = digitsOf(text);
  if (digits === '') {
    return `${precision === 0 ? '0' : `0.${'0'.repeat(precision)}`}e+00`;
  }
  const rounded = roundDigits(digits, precision + 1);
  const exponent = point - 1 + (rounded.carried ? 1 : 0);
  const kept = rounded.digits.slice(0, precision + 1);
  const size = String(Math.abs(exponent)).padStart(2, '0');
  return `${kept[0]}${precision === 0 ? '' : `.${kept.slice(1)}`}e${exponent < 0 ? '-' : '+'}${size}`;
}
