import {
  JavaArray, JavaBigDecimal, JavaBigInteger, JavaCharacter, JavaCollection, JavaDouble, JavaFloat, JavaLong, JavaMap, MAX_DEPTH, MAX_VISITS,
  PrintDepthError, TooMuchWork, type JavaValue,
} from '../../../vtl/values';
import { doubleBits, floatBits } from '../numbers/float-bits';
import { JavaSetView, MapEntry } from '../collections/map-views';

let visits = 0;

/** Java's `hashCode()`. @throws PrintDepthError for a structure that holds itself */
export function hashCode(value: JavaValue, depth = 0): number {
  visits = depth === 0 ? 0 : visits + 1;
  if (visits > MAX_VISITS) {
    throw new TooMuchWork();
  }
  if (depth > MAX_DEPTH) {
    throw new PrintDepthError('has no hash');
  }
  if (typeof value === 'string') {
    return hashText(value);
  }
  if (typeof value === 'number') {
    return value;
  }
  if (typeof value === 'boolean') {
    return value ? 1231 : 1237;
  }
  if (value === null) {
    return 0;
  }
  if (value instanceof JavaLong) {
    return hashLong(value.value);
  }
  if (value instanceof JavaDouble) {
    return hashLong(doubleBits(value.value));
  }
  if (value instanceof JavaFloat) {
    return floatBits(value.value);
  }
  if (value instanceof JavaBigInteger) {
    return hashBig(value.value);
  }
  if (value instanceof JavaBigDecimal) {
    return (31 * hashDecimalDigits(value.unscaled) + value.scale) | 0;
  }
  if (value instanceof JavaCharacter) {
    return value.value.charCodeAt(0);
  }
  if (value instanceof MapEntry) {
    return hashCode(value.key, depth + 1) ^ hashCode(value.value, depth + 1);
  }
  if (value instanceof JavaMap) {
    let sum = 0;
    for (const [key, item] of value.entries()) {
      sum = (sum + (hashCode(key, depth + 1) ^ hashCode(item, depth + 1))) | 0;
    }
    return sum;
  }
  if (value instanceof JavaSetView) {
    let sum = 0;
    for (const element of value.elements()) {
      sum = (sum + hashCode(element, depth + 1)) | 0;
    }
    return sum;
  }
  if (value instanceof JavaCollection) {
    let hash = 1;
    for (const element of value.elements()) {
      hash = (Math.imul(31, hash) + hashCode(element, depth + 1)) | 0;
    }
    return hash;
  }
  return value instanceof JavaArray ? 0 : 1;
}

function hashText(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    hash = (Math.imul(31, hash) + text.charCodeAt(at)) | 0;
  }
  return hash;
}

/** Java's hash of a Long. */
export function hashLong(value: bigint): number {
  return Number(BigInt.asIntN(32, value ^ (value >> 32n)));
}

function hashBig(value: bigint): number {
  let hash = 0;
  const size = value < 0n ? -value : value;
  const digits = size.toString(16);
  const words = Math.ceil(digits.length / 8);
  for (let word = words; word > 0; word--) {
    const from = digits.length - word * 8;
    hash = (Math.imul(31, hash) + Number.parseInt(digits.slice(Math.max(0, from), from + 8), 16)) | 0;
  }
  return value < 0n ? -hash | 0 : hash;
}

function hashDecimalDigits(unscaled: bigint): number {
  const size = unscaled < 0n ? -unscaled : unscaled;
  if (size > 2n ** 63n - 1n) {
    return hashBig(unscaled);
  }
  const mixed = (Number(BigInt.asIntN(32, size >> 32n)) * 31 + Number(BigInt.asUintN(32, size))) | 0;
  return unscaled < 0n ? -mixed | 0 : mixed;
}
