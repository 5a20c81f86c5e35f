import { Fault } from '../../diagnostics/fault';
import { JavaBigDecimal, JavaBigInteger, type JavaNumber } from '../values';

/** Numbers of any size exist, but not of every size. */
const MAX_DIGIT_BITS = 100_000;
const LIMIT = 1n << BigInt(MAX_DIGIT_BITS);

/** Answers a number that does not have too many digits. @throws Fault MAP5007 */
export function checkedDigits<T extends JavaNumber | null>(number: T): T {
  if (number instanceof JavaBigInteger) {
    checkSize(number.value);
  } else if (number instanceof JavaBigDecimal) {
    checkSize(number.unscaled);
    checkBits(Math.abs(number.scale));
  }
  return number;
}

/** Refuses work that would make a number of so many binary digits. @throws Fault MAP5007 */
export function checkBits(bits: number): void {
  if (bits > MAX_DIGIT_BITS) {
    throw new Fault('MAP5007', `a number has more than ${MAX_DIGIT_BITS} binary digits`);
  }
}

function checkSize(value: bigint): void {
  if (value >= LIMIT || value <= -LIMIT) {
    checkBits(Infinity);
  }
}
