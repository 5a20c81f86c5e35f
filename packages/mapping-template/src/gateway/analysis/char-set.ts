/**
 * A set of characters: every ASCII character on its own, all others as one member.
 *
 * Immutable; the bits 0 to 127 are the ASCII characters, bit 128 stands for "any character beyond ASCII".
 */
export class CharSet {
  static readonly NONE = new CharSet(0n);
  static readonly ALL = new CharSet((1n << 129n) - 1n);
  static readonly DIGITS = CharSet.range('0', '9');
  static readonly LETTERS = CharSet.range('A', 'Z').or(CharSet.range('a', 'z'));
  static readonly WORD = CharSet.LETTERS.or(CharSet.DIGITS).or(CharSet.of('_'));
  static readonly SPACE = CharSet.of(' \t\n\u000b\f\r');
  /** What a number in JSON is made of. */
  static readonly NUMBER = CharSet.DIGITS.or(CharSet.of('+-.eE'));
  /** What ends a JSON string early or may not stand in one: the quote, the backslash, control characters. */
  static readonly STRING_BREAKERS = CharSet.range('\u0000', '\u001f').or(CharSet.of('"\\'));
  /** What `URLEncoder` leaves or writes. */
  static readonly URL_ENCODED = CharSet.LETTERS.or(CharSet.DIGITS).or(CharSet.of('*-_.%+'));
  static readonly BASE64 = CharSet.LETTERS.or(CharSet.DIGITS).or(CharSet.of('+/='));

  static of(characters: string): CharSet {
    let bits = 0n;
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      bits |= 1n << BigInt(Math.min(code, 128));
    }
    return new CharSet(bits);
  }

  static range(from: string, to: string): CharSet {
    let bits = 0n;
    const last = Math.min(to.charCodeAt(0), 128);
    for (let code = Math.min(from.charCodeAt(0), 128); code <= last; code++) {
      bits |= 1n << BigInt(code);
    }
    return new CharSet(bits);
  }

  private constructor(private readonly bits: bigint) {}

  or(other: CharSet): CharSet {
    return new CharSet(this.bits | other.bits);
  }

  and(other: CharSet): CharSet {
    return new CharSet(this.bits & other.bits);
  }

  without(other: CharSet): CharSet {
    return new CharSet(this.bits & ~other.bits);
  }

  get isEmpty(): boolean {
    return this.bits === 0n;
  }

  within(other: CharSet): boolean {
    return (this.bits & ~other.bits) === 0n;
  }

  meets(other: CharSet): boolean {
    return (this.bits & other.bits) !== 0n;
  }

  has(character: string): boolean {
    return (this.bits & (1n << BigInt(Math.min(character.charCodeAt(0), 128)))) !== 0n;
  }

  /** The first member that can be typed, for samples; `undefined` where the set is empty. */
  first(): string | undefined {
    for (const candidate of 'a1 !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~') {
      if (this.has(candidate)) {
        return candidate;
      }
    }
    for (let code = 0; code < 128; code++) {
      if (this.has(String.fromCharCode(code))) {
        return String.fromCharCode(code);
      }
    }
    return this.isEmpty ? undefined : '\u00e9';
  }

  get key(): string {
    return this.bits.toString(36);
  }
}
