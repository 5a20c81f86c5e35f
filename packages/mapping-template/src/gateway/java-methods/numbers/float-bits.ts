/** The 64 bits of a Double, as `Double.doubleToLongBits` gives them. */
export function doubleBits(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigInt64(0);
}

/** The Double with 64 bits. */
export function doubleOfBits(bits: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigInt64(0, bits);
  return view.getFloat64(0);
}

/** The 32 bits of a Float, as `Float.floatToIntBits` gives them. */
export function floatBits(value: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  return view.getInt32(0);
}

/** The Float with 32 bits. */
export function floatOfBits(bits: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setInt32(0, bits);
  return view.getFloat32(0);
}

/** Java's `toHexString` of a Double or a Float; `smallest` is the exponent of the smallest normal number of the type. */
export function hexText(value: number, smallest: -1022 | -126): string {
  if (!Number.isFinite(value)) {
    return String(value);
  }
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const size = Math.abs(value);
  if (size === 0) {
    return `${sign}0x0.0p0`;
  }
  const bits = doubleBits(size);
  const known = Number(bits >> 52n);
  // A Double below the smallest normal number has no leading one; a Float there is a normal Double and is shifted.
  const exponent = Math.max(known === 0 ? -1022 : known - 1023, smallest);
  const leading = known === 0 ? 0n : 1n << 52n;
  const shifted = ((bits & ((1n << 52n) - 1n)) | leading) >> BigInt(known === 0 ? 0 : exponent - (known - 1023));
  const digits = (shifted & ((1n << 52n) - 1n)).toString(16).padStart(13, '0').replace(/0+$/, '');
  return `${sign}0x${shifted >> 52n}.${digits === '' ? '0' : digits}p${exponent}`;
}
