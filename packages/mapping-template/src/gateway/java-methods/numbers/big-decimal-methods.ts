import { checkBits, checkedDigits } from '../../../vtl/evaluate/check-digits';
import { compareDecimals, JavaArray, JavaBigDecimal, JavaBigInteger, JavaDouble, JavaLong, printValue, truncated } from '../../../vtl/values';
import {
  difference, digitCount, divided, dividedExactly, engineeringText, product, quotientAndRemainder, rescaled, Rounding, sum, stripped,
} from './decimal-arithmetic';
import { javaFault, notComparable } from '../dispatch/java-fault';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { decimal, double, int, long, order } from './number-arguments';
import { numberMethods } from './number-methods';

/** java.math.BigDecimal */
export const bigDecimalMethods: MethodTable = methodTable<JavaBigDecimal>({
  'compareTo(BigDecimal)': (self, [other]) => compareDecimals(self, decimal(other)),
  'compareTo(Object)': () => notComparable('a BigDecimal'),
  'scale()': (self) => self.scale,
  'precision()': (self) => (self.unscaled < 0n ? -self.unscaled : self.unscaled).toString().length,
  'signum()': (self) => order(self.unscaled, 0n),
  'negate()': (self) => new JavaBigDecimal(-self.unscaled, self.scale),
  'abs()': (self) => new JavaBigDecimal(self.unscaled < 0n ? -self.unscaled : self.unscaled, self.scale),
  'unscaledValue()': (self) => new JavaBigInteger(self.unscaled),
  'toBigInteger()': (self) => new JavaBigInteger(truncated(self)),
  'toPlainString()': (self) => plainText(self),
  'toEngineeringString()': (self) => engineeringText(self),
  'toBigIntegerExact()': (self) => new JavaBigInteger(rescaled(self, 0, Rounding.UNNECESSARY).unscaled),
  'intValueExact()': (self) => Number(exact(self, 32)),
  'longValueExact()': (self) => new JavaLong(exact(self, 64)),
  'add(BigDecimal)': (self, [other]) => sum(self, decimal(other)),
  'subtract(BigDecimal)': (self, [other]) => difference(self, decimal(other)),
  'multiply(BigDecimal)': (self, [other], frame) => {
    frame.charge(digitCount(self));
    return product(self, decimal(other));
  },
  'divide(BigDecimal)': (self, [other]) => dividedExactly(self, decimal(other)),
  'divide(BigDecimal, int)': (self, [other, rounding]) => divided(self, decimal(other), self.scale, int(rounding)),
  'divide(BigDecimal, int, int)': (self, [other, scale, rounding]) => divided(self, decimal(other), int(scale), int(rounding)),
  'divideToIntegralValue(BigDecimal)': (self, [other]) => quotientAndRemainder(self, decimal(other))[0],
  'remainder(BigDecimal)': (self, [other]) => quotientAndRemainder(self, decimal(other))[1],
  'divideAndRemainder(BigDecimal)': (self, [other]) => new JavaArray(quotientAndRemainder(self, decimal(other)), 'java.math.BigDecimal'),
  'setScale(int)': (self, [scale]) => rescaled(self, int(scale), Rounding.UNNECESSARY),
  'setScale(int, int)': (self, [scale, rounding]) => rescaled(self, int(scale), int(rounding)),
  'pow(int)': (self, [power]) => {
    if (int(power) < 0 || int(power) > 999_999_999) {
      throw javaFault('java.lang.ArithmeticException', `a BigDecimal has no power of ${int(power)}`);
    }
    checkBits(Math.max((digitCount(self) - 1) * 3, Math.abs(self.scale)) * int(power));
    return checkedDigits(new JavaBigDecimal(self.unscaled ** BigInt(int(power)), self.scale * int(power)));
  },
  'stripTrailingZeros()': (self) => stripped(self, -Infinity),
  'movePointLeft(int)': (self, [places]) => moved(self, int(places)),
  'movePointRight(int)': (self, [places]) => moved(self, -int(places)),
  'scaleByPowerOfTen(int)': (self, [power]) => checkedDigits(new JavaBigDecimal(self.unscaled, self.scale - int(power))),
  'ulp()': (self) => new JavaBigDecimal(1n, self.scale),
  'plus()': (self) => self,
  'max(BigDecimal)': (self, [other]) => compareDecimals(self, decimal(other)) >= 0 ? self : other,
  'min(BigDecimal)': (self, [other]) => compareDecimals(self, decimal(other)) <= 0 ? self : other,
  'valueOf(long)': (_, [value]) => new JavaBigDecimal(long(value), 0),
  'valueOf(long, int)': (_, [value, scale]) => checkedDigits(new JavaBigDecimal(long(value), int(scale))),
  'valueOf(double)': (_, [value]) => ofDouble(double(value)),
  ...unsupported('BigDecimal', [
    'byteValueExact()', 'shortValueExact()', 'round(none)', 'sqrt(none)', 'abs(none)', 'negate(none)', 'plus(none)', 'setScale(int, none)',
    'divide(BigDecimal, int, none)', 'add(BigDecimal, none)', 'subtract(BigDecimal, none)', 'multiply(BigDecimal, none)', 'pow(int, none)',
    'remainder(BigDecimal, none)', 'divideToIntegralValue(BigDecimal, none)', 'divideAndRemainder(BigDecimal, none)',
  ]),
}, numberMethods);

function exact(value: JavaBigDecimal, bits: 32 | 64): bigint {
  const whole = rescaled(value, 0, Rounding.UNNECESSARY).unscaled;
  if (BigInt.asIntN(bits, whole) !== whole) {
    throw javaFault('java.lang.ArithmeticException', `the BigDecimal does not fit into ${bits} bits`);
  }
  return whole;
}

/** Moves the point to the left; digits in front of it stay digits. */
function moved(value: JavaBigDecimal, left: number): JavaBigDecimal {
  if (left === 0) {
    return value;
  }
  const result = checkedDigits(new JavaBigDecimal(value.unscaled, value.scale + left));
  return result.scale < 0 ? rescaled(result, 0, Rounding.UNNECESSARY) : result;
}

/** Java reads the shortest text of the Double. */
function ofDouble(value: number): JavaBigDecimal {
  const parts = /^(-?\d+)(?:\.(\d+))?(?:E(-?\d+))?$/.exec(printValue(new JavaDouble(value)));
  if (parts === null) {
    throw javaFault('java.lang.NumberFormatException', `${value} is no number that a BigDecimal can be`);
  }
  const fraction = parts[2] ?? '';
  return new JavaBigDecimal(BigInt(parts[1] + fraction), fraction.length - Number(parts[3] ?? 0));
}

function plainText(value: JavaBigDecimal): string {
  return value.scale <= 0 ? truncated(value).toString() : decimalPlain(value);
}

function decimalPlain(value: JavaBigDecimal): string {
  const digits = (value.unscaled < 0n ? -value.unscaled : value.unscaled).toString().padStart(value.scale + 1, '0');
  return `${value.unscaled < 0n ? '-' : ''}${digits.slice(0, -value.scale)}.${digits.slice(-value.scale)}`;
}
