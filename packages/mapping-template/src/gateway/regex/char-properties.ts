import { type CharTest, isAsciiDigit, isAsciiLetter, negation, range, union } from './char-set';

const inAscii = (test: CharTest): CharTest => (codePoint) => codePoint < 128 && test(codePoint);
const oneOf = (characters: string): CharTest => (codePoint) => codePoint < 0x10000 && characters.includes(String.fromCharCode(codePoint));

/** Tests by a property that JavaScript's own regular expressions know: `Lu`, `Script=Greek`, `Alphabetic`. */
function unicode(property: string): CharTest {
  const known = new RegExp(`^\\p{${property}}$`, 'u');
  return (codePoint) => known.test(String.fromCodePoint(codePoint));
}

const isWhiteSpace = oneOf(' \t\n\v\f\r');
const isPunctuation = oneOf('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');
const isControl: CharTest = (codePoint) => codePoint < 0x20 || codePoint === 0x7f;
const isAlphanumeric: CharTest = (codePoint) => isAsciiLetter(codePoint) || isAsciiDigit(codePoint);

/** `\d`, `\s`, `\w`, `\h`, `\v`: the lower-case letter names the set, the upper-case letter what is outside of it. */
export const PREDEFINED: Readonly<Record<string, CharTest>> = {
  __proto__: null as never,
  d: isAsciiDigit,
  s: isWhiteSpace,
  w: (codePoint) => isAlphanumeric(codePoint) || codePoint === 0x5f,
  h: (codePoint) => oneOf(' \t\xa0\u1680\u180e\u202f\u205f\u3000')(codePoint) || (codePoint >= 0x2000 && codePoint <= 0x200a),
  v: oneOf('\n\v\f\r\x85\u2028\u2029'),
};

/** What `.` stands for outside of DOTALL. */
export const NO_LINE_TERMINATOR: CharTest = negation(oneOf('\n\r\x85\u2028\u2029'));

/** What `.` stands for with the flag `d`. */
export const NO_NEW_LINE: CharTest = (codePoint) => codePoint !== 0x0a;

const letterOrDigit = union(unicode('L'), unicode('Nd'));
const nonSpacingMark = unicode('Mn');

/** What `\b` takes for a part of a word: Java up to version 18 asks Unicode, other than `\w`. */
export const IS_LETTER_OR_DIGIT: CharTest = (codePoint) => codePoint < 128 ? isAlphanumeric(codePoint) : letterOrDigit(codePoint);
export const IS_NON_SPACING_MARK: CharTest = (codePoint) => codePoint >= 0x300 && nonSpacingMark(codePoint);

const POSIX: Readonly<Record<string, CharTest>> = {
  __proto__: null as never,
  ASCII: (codePoint) => codePoint < 128,
  Alnum: isAlphanumeric,
  Alpha: isAsciiLetter,
  Blank: oneOf(' \t'),
  Cntrl: isControl,
  Digit: isAsciiDigit,
  Graph: inAscii(union(isAlphanumeric, isPunctuation)),
  Lower: range(0x61, 0x7a),
  Print: range(0x20, 0x7e),
  Punct: isPunctuation,
  Space: isWhiteSpace,
  Upper: range(0x41, 0x5a),
  XDigit: (codePoint) => isAsciiDigit(codePoint) || (isAsciiLetter(codePoint) && (codePoint | 0x20) <= 0x66),
};

const JAVA: Readonly<Record<string, () => CharTest>> = {
  __proto__: null as never,
  all: () => () => true,
  L1: () => range(0, 0xff),
  LC: () => unicode('LC'),
  LD: () => letterOrDigit,
  javaLowerCase: () => unicode('Lowercase'),
  javaUpperCase: () => unicode('Uppercase'),
  javaAlphabetic: () => unicode('Alphabetic'),
  javaIdeographic: () => unicode('Ideographic'),
  javaTitleCase: () => unicode('Lt'),
  javaDigit: () => unicode('Nd'),
  javaDefined: () => negation(unicode('Cn')),
  javaLetter: () => unicode('L'),
  javaLetterOrDigit: () => letterOrDigit,
  javaSpaceChar: () => unicode('Z'),
  javaISOControl: () => (codePoint) => codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f),
  javaWhitespace: () => (codePoint) => (unicode('Z')(codePoint) && codePoint !== 0xa0 && codePoint !== 0x2007 && codePoint !== 0x202f)
    || (codePoint >= 0x09 && codePoint <= 0x0d) || (codePoint >= 0x1c && codePoint <= 0x1f),
};

const BINARY: Readonly<Record<string, string>> = {
  __proto__: null as never,
  ALPHABETIC: 'Alphabetic',
  ASSIGNED: 'Assigned',
  CONTROL: 'Cc',
  EMOJI: 'Emoji',
  HEXDIGIT: 'Hex_Digit',
  HEX_DIGIT: 'Hex_Digit',
  IDEOGRAPHIC: 'Ideographic',
  JOINCONTROL: 'Join_Control',
  JOIN_CONTROL: 'Join_Control',
  LETTER: 'L',
  LOWERCASE: 'Lowercase',
  NONCHARACTERCODEPOINT: 'Noncharacter_Code_Point',
  NONCHARACTER_CODE_POINT: 'Noncharacter_Code_Point',
  TITLECASE: 'Lt',
  UPPERCASE: 'Uppercase',
  WHITESPACE: 'White_Space',
  WHITE_SPACE: 'White_Space',
};

const CATEGORIES = new Set(('Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf '
  + 'L M N Z C P S').split(' '));

const CASED = new Set(['Lower', 'Upper', 'Lu', 'Ll', 'Lt', 'javaLowerCase', 'javaUpperCase', 'javaTitleCase']);

function byName(name: string, ignoreCase: boolean): CharTest | undefined {
  if (ignoreCase && CASED.has(name)) {
    return name === 'Lower' || name === 'Upper' ? isAsciiLetter : unicode('LC');
  }
  return POSIX[name] ?? JAVA[name]?.() ?? (CATEGORIES.has(name) ? unicode(name) : undefined);
}

function byScript(name: string): CharTest | undefined {
  const words = name.toLowerCase().split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('_');
  try {
    return /^[A-Za-z_]+$/.test(words) ? unicode(`Script=${words}`) : undefined;
  } catch {
    return undefined;
  }
}

/** The set behind a family, or why there is none: `unknown` to Java, or `unsupported` here. */
export function findProperty(name: string, ignoreCase: boolean): CharTest | 'unknown' | 'unsupported' {
  const equals = name.indexOf('=');
  if (equals >= 0) {
    const value = name.slice(equals + 1);
    switch (name.slice(0, equals).toLowerCase()) {
      case 'sc':
      case 'script':
        return byScript(value) ?? 'unknown';
      case 'gc':
      case 'general_category':
        return byName(value, ignoreCase) ?? 'unknown';
      case 'blk':
      case 'block':
        return 'unsupported';
      default:
        return 'unknown';
    }
  }
  if (name.startsWith('In')) {
    return 'unsupported';
  }
  if (name.startsWith('Is')) {
    const rest = name.slice(2);
    const binary = BINARY[rest.toUpperCase()];
    if (rest.toUpperCase().startsWith('PUNCT') || rest.toUpperCase() === 'DIGIT' || rest.toUpperCase() === 'EMOJI') {
      return 'unsupported';
    }
    return (binary === undefined ? undefined : unicode(binary)) ?? byName(rest, ignoreCase) ?? byScript(rest) ?? 'unknown';
  }
  return byName(name, ignoreCase) ?? (name.startsWith('java') ? 'unsupported' : 'unknown');
}
