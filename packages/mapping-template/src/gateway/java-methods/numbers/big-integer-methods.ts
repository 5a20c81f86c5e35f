import { checkBits, checkedDigits } from '../../../vtl/evaluate/check-digits';
import { JavaArray, JavaBigInteger, JavaLong } from '../../../vtl/values';
import { bitLength, gcd, inverse, powerModulo, squareRoot } from './big-arithmetic';
import { javaFault, notComparable } from '../dispatch/java-fault';
import { methodTable, unsupported, type MethodTable } from '../dispatch/method-table';
import { big, checkedRadix, int, long, order } from './number-arguments';
import { numberMethods } from './number-methods';

/** java.math.BigInteger */
export const bigIntegerMethods: MethodTable = methodTable<JavaBigInteger>({
  'compareTo(BigInteger)': (self, [other]) => order(self.value, big(other)),
  'compareTo(Object)': () => notComparable('a BigInteger'),
  'add(BigInteger)': (self, [other]) => whole(self.value + big(other)),
  'subtract(BigInteger)': (self, [other]) => whole(self.value - big(other)),
  'multiply(BigInteger)': (self, [other], frame) => {
    frame.charge(bitLength(self.value) >> 2);
    return whole(self.value * big(other));
  },
  'divide(BigInteger)': (self, [other]) => new JavaBigInteger(self.value / divisor(big(other))),
  'remainder(BigInteger)': (self, [other]) => new JavaBigInteger(self.value % divisor(big(other))),
  'negate()': (self) => new JavaBigInteger(-self.value),
  'abs()': (self) => new JavaBigInteger(self.value < 0n ? -self.value : self.value),
  'signum()': (self) => order(self.value, 0n),
  'max(BigInteger)': (self, [other]) => self.value >= big(other) ? self : other,
  'min(BigInteger)': (self, [other]) => self.value <= big(other) ? self : other,
  'toString(int)': (self, [radix]) => self.value.toString(checkedRadix(int(radix))),
  'valueOf(long)': (_, [value]) => new JavaBigInteger(long(value)),
  'mod(BigInteger)': (self, [other]) => modulo(self.value, modulus(big(other))),
  'modPow(BigInteger, BigInteger)': (self, [power, by], frame) => {
    const modulusValue = modulus(big(by));
    const base = big(power) < 0n ? inverted(self.value, modulusValue) : self.value;
    frame.charge((bitLength(big(power)) * bitLength(modulusValue)) >> 6);
    return whole(powerModulo(base, big(power) < 0n ? -big(power) : big(power), modulusValue));
  },
  'modInverse(BigInteger)': (self, [by]) => whole(inverted(self.value, modulus(big(by)))),
  'pow(int)': (self, [power]) => {
    if (int(power) < 0) {
      throw javaFault('java.lang.ArithmeticException', `a BigInteger has no power of ${int(power)}`);
    }
    checkBits((bitLength(self.value) - 1) * int(power));
    return whole(self.value ** BigInt(int(power)));
  },
  'sqrt()': (self) => whole(rootOf(self.value)),
  'sqrtAndRemainder()': (self) => {
    const root = rootOf(self.value);
    return new JavaArray([whole(root), whole(self.value - root * root)], 'java.math.BigInteger');
  },
  'divideAndRemainder(BigInteger)': (self, [other]) =>
    new JavaArray([whole(self.value / divisor(big(other))), whole(self.value % big(other))], 'java.math.BigInteger'),
  'gcd(BigInteger)': (self, [other], frame) => {
    frame.charge(bitLength(self.value) >> 2);
    return whole(gcd(self.value, big(other)));
  },
  'bitLength()': (self) => bitLength(self.value < 0n ? ~self.value : self.value),
  'bitCount()': (self) => (self.value < 0n ? ~self.value : self.value).toString(2).replace(/0/g, '').length,
  'getLowestSetBit()': (self) => self.value === 0n ? -1 : bitLength(self.value & -self.value) - 1,
  'shiftLeft(int)': (self, [by]) => shifted(self.value, int(by)),
  'shiftRight(int)': (self, [by]) => shifted(self.value, -int(by)),
  'testBit(int)': (self, [bit]) => (shifted(self.value, -checkedBit(bit)).value & 1n) === 1n,
  'setBit(int)': (self, [bit]) => whole(self.value | bitAt(bit)),
  'clearBit(int)': (self, [bit]) => whole(self.value & ~bitAt(bit)),
  'flipBit(int)': (self, [bit]) => whole(self.value ^ bitAt(bit)),
  'not()': (self) => whole(~self.value),
  'and(BigInteger)': (self, [other]) => whole(self.value & big(other)),
  'or(BigInteger)': (self, [other]) => whole(self.value | big(other)),
  'xor(BigInteger)': (self, [other]) => whole(self.value ^ big(other)),
  'andNot(BigInteger)': (self, [other]) => whole(self.value & ~big(other)),
  'intValueExact()': (self) => Number(exact(self.value, 32)),
  'longValueExact()': (self) => new JavaLong(exact(self.value, 64)),
  'toByteArray()': (self) => new JavaArray(bytesOf(self.value), 'byte'),
  ...unsupported('BigInteger', [
    'byteValueExact()', 'shortValueExact()', 'isProbablePrime(int)', 'nextProbablePrime()', 'probablePrime(int, none)',
  ]),
}, numberMethods);

function whole(value: bigint): JavaBigInteger {
  return checkedDigits(new JavaBigInteger(value));
}

function modulo(value: bigint, by: bigint): JavaBigInteger {
  return whole(((value % by) + by) % by);
}

function modulus(value: bigint): bigint {
  if (value <= 0n) {
    throw javaFault('java.lang.ArithmeticException', `a modulus is above zero, got ${value}`);
  }
  return value;
}

function inverted(value: bigint, by: bigint): bigint {
  const found = inverse(value, by);
  if (found === undefined) {
    throw javaFault('java.lang.ArithmeticException', 'the BigInteger has no inverse for this modulus');
  }
  return found;
}

function rootOf(value: bigint): bigint {
  if (value < 0n) {
    throw javaFault('java.lang.ArithmeticException', 'a negative BigInteger has no square root');
  }
  return squareRoot(value);
}

function shifted(value: bigint, left: number): JavaBigInteger {
  if (left > 0 && value !== 0n) {
    checkBits(bitLength(value) + left);
  }
  return whole(value === 0n ? 0n : value << BigInt(left));
}

function checkedBit(bit: unknown): number {
  if ((bit as number) < 0) {
    throw javaFault('java.lang.ArithmeticException', `a bit has a place from zero on, got ${bit as number}`);
  }
  return bit as number;
}

function bitAt(bit: unknown): bigint {
  checkBits(checkedBit(bit));
  return 1n << BigInt(bit as number);
}

function exact(value: bigint, bits: 32 | 64): bigint {
  if (BigInt.asIntN(bits, value) !== value) {
    throw javaFault('java.lang.ArithmeticException', `the BigInteger does not fit into ${bits} bits`);
  }
  return value;
}

/** The bytes of the two's complement, as few as hold the sign, too. */
function bytesOf(value: bigint): number[] {
  const count = Math.floor(bitLength(value < 0n ? ~value : value) / 8) + 1;
  return Array.from({ length: count }, (_, at) => Number(BigInt.asIntN(8, value >> BigInt(8 * (count - 1 - at)))));
}

function divisor(value: bigint): bigint {
  if (value === 0n) {
    throw javaFault('java.lang.ArithmeticException', 'BigInteger divide by zero');
  }
  return value;
}
