import { type JavaBigDecimal, JavaDouble, type JavaNumber, printValue } from '../../vtl/values';
import { parseDecimal } from '../json';

/** A number in a filter: what Jayway holds as a BigDecimal. */
export class FilterNumber {
  /** The number of a text; undefined where Java's `new BigDecimal` refuses it. */
  public static parse(text: string): FilterNumber | undefined {
    const small = /^-?\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
    const decimal = small === undefined ? parseDecimal(text) : undefined;
    return small === undefined && decimal === undefined ? undefined : new FilterNumber(text, small, decimal);
  }

  /** The number that a value of the document stands for; undefined for NaN and the infinities. */
  public static of(value: JavaNumber): FilterNumber | undefined {
    if (typeof value === 'number') {
      return new FilterNumber(String(value), value, undefined);
    }
    const text = printValue(value);
    if (value instanceof JavaDouble && Number.isFinite(value.value)) {
      // The text of a Double is the shortest that means it, so the order of the texts is the order of the Doubles.
      return new FilterNumber(text, value.value, undefined);
    }
    return FilterNumber.parse(text);
  }

  private constructor(
    private readonly text: string,
    private readonly small: number | undefined,
    private decimal: JavaBigDecimal | undefined,
  ) {
  }

  /** The text of the BigDecimal. */
  public toString(): string {
    return this.exact().print();
  }

  /** Less than, equal to or greater than zero. */
  public compare(other: FilterNumber): number {
    if (this.small !== undefined && other.small !== undefined) {
      return this.small - other.small;
    }
    return compareDecimals(this.exact(), other.exact());
  }

  /** Java's `intValue()`: the fraction is dropped, and what is more than 32 bits. */
  public toInt(): number {
    const { unscaled, scale } = this.exact();
    if (scale <= 0) {
      // More than 32 factors of ten leave nothing of the lower 32 bits.
      return -scale > 64 ? 0 : Number(BigInt.asIntN(32, unscaled * 10n ** BigInt(-scale)));
    }
    return scale > digitCount(unscaled) ? 0 : Number(BigInt.asIntN(32, unscaled / 10n ** BigInt(scale)));
  }

  private exact(): JavaBigDecimal {
    return this.decimal ??= parseDecimal(this.text)!;
  }
}

function digitCount(value: bigint): number {
  return (value < 0n ? -value : value).toString().length;
}

function sign(value: bigint): number {
  return value < 0n ? -1 : value > 0n ? 1 : 0;
}

/** BigDecimal's `compareTo`; numbers of different sizes are told apart without writing them out. */
function compareDecimals(left: JavaBigDecimal, right: JavaBigDecimal): number {
  const signs = sign(left.unscaled) - sign(right.unscaled);
  if (signs !== 0 || left.unscaled === 0n) {
    return signs;
  }
  const sizes = (digitCount(left.unscaled) - left.scale) - (digitCount(right.unscaled) - right.scale);
  if (sizes !== 0) {
    return sizes * sign(left.unscaled);
  }
  const shift = left.scale - right.scale;
  const difference = shift >= 0 ? left.unscaled - right.unscaled * 10n ** BigInt(shift)
    : left.unscaled * 10n ** BigInt(-shift) - right.unscaled;
  return sign(difference);
}
