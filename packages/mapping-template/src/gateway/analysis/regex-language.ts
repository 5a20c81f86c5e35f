import { CharSet } from './char-set';

/** What is known of the strings that a regular expression matches as a whole. */
export interface RegexLanguage {
  /** Every matched string is made of these. */
  readonly chars: CharSet;
  /** Length of the shortest match. */
  readonly minLength: number;
  /** Length of the longest match; `Infinity` where there is none. */
  readonly maxLength: number;
  /** Some matched strings, short ones, for samples. */
  readonly samples: readonly string[];
}

const SAMPLE_LIMIT = 24;

/**
 * Reads a Java regular expression and says which strings it matches as a whole.
 *
 * The answer is an over-approximation of the characters and a true bound of the lengths. `undefined` means
 * "cannot tell": look-arounds, back references, flags and character class intersections are not analysed.
 */
export function regexLanguage(pattern: string): RegexLanguage | undefined {
  const reader = new RegexReader(pattern);
  return reader.read();
}

const EMPTY: RegexLanguage = { chars: CharSet.NONE, minLength: 0, maxLength: 0, samples: [''] };

class Unreadable extends Error {}

class RegexReader {
  private position = 0;

  constructor(private readonly pattern: string) {}

  read(): RegexLanguage | undefined {
    try {
      const language = this.alternatives();
      return this.position === this.pattern.length ? language : undefined;
    } catch (error) {
      if (error instanceof Unreadable) {
        return undefined;
      }
      throw error;
    }
  }

  private alternatives(): RegexLanguage {
    let language = this.sequence();
    while (this.peek() === '|') {
      this.position++;
      language = either(language, this.sequence());
    }
    return language;
  }

  private sequence(): RegexLanguage {
    let language = EMPTY;
    for (let next = this.peek(); next !== undefined && next !== '|' && next !== ')'; next = this.peek()) {
      language = concat(language, this.quantified(this.atom()));
    }
    return language;
  }

  private atom(): RegexLanguage {
    const char = this.next();
    switch (char) {
      case '^':
        if (this.position !== 1) throw new Unreadable();
        return EMPTY;
      case '$':
        if (this.peek() !== undefined) throw new Unreadable();
        return EMPTY;
      case '.':
        return single(CharSet.ALL.without(CharSet.of('\n\r')));
      case '[':
        return single(this.charClass());
      case '(':
        return this.group();
      case '\\':
        return single(this.escape());
      case '*':
      case '+':
      case '?':
      case '{':
        throw new Unreadable();
      default:
        return single(CharSet.of(char));
    }
  }

  private group(): RegexLanguage {
    if (this.peek() === '?') {
      if (this.pattern[this.position + 1] !== ':') throw new Unreadable();
      this.position += 2;
    }
    const language = this.alternatives();
    if (this.next() !== ')') throw new Unreadable();
    return language;
  }

  private quantified(atom: RegexLanguage): RegexLanguage {
    let language = atom;
    const char = this.peek();
    if (char === '*') language = repeat(atom, 0, Infinity);
    else if (char === '+') language = repeat(atom, 1, Infinity);
    else if (char === '?') language = repeat(atom, 0, 1);
    else if (char === '{') return this.counted(atom);
    else return atom;
    this.position++;
    this.lazyOrPossessive();
    return language;
  }

  private counted(atom: RegexLanguage): RegexLanguage {
    const match = /^\{(\d{1,6})(?:(,)(\d{1,6})?)?\}/.exec(this.pattern.slice(this.position));
    if (match === null) throw new Unreadable();
    this.position += match[0].length;
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === undefined ? Infinity : Number(match[3]);
    this.lazyOrPossessive();
    return repeat(atom, min, max);
  }

  private lazyOrPossessive(): void {
    if (this.peek() === '?' || this.peek() === '+') this.position++;
  }

  private charClass(): CharSet {
    let set = CharSet.NONE;
    const negated = this.peek() === '^';
    if (negated) this.position++;
    let first = true;
    for (;;) {
      const char = this.next();
      if (char === ']' && !first) break;
      first = false;
      if (char === '[' || (char === '&' && this.peek() === '&')) throw new Unreadable();
      const from = char === '\\' ? this.escape() : CharSet.of(char);
      if (this.peek() === '-' && this.pattern[this.position + 1] !== ']' && this.position + 1 < this.pattern.length) {
        this.position++;
        let to = this.next();
        if (to === '\\') {
          to = this.next();
          if (/[A-Za-z0-9]/.test(to)) throw new Unreadable();
        }
        if (char === '\\') throw new Unreadable();
        set = set.or(CharSet.range(char, to));
      } else {
        set = set.or(from);
      }
    }
    return negated ? CharSet.ALL.without(set) : set;
  }

  private escape(): CharSet {
    const char = this.next();
    switch (char) {
      case 'd': return CharSet.DIGITS;
      case 'D': return CharSet.ALL.without(CharSet.DIGITS);
      case 'w': return CharSet.WORD;
      case 'W': return CharSet.ALL.without(CharSet.WORD);
      case 's': return CharSet.SPACE;
      case 'S': return CharSet.ALL.without(CharSet.SPACE);
      case 't': return CharSet.of('\t');
      case 'n': return CharSet.of('\n');
      case 'r': return CharSet.of('\r');
      case 'f': return CharSet.of('\f');
      default:
        if (/[A-Za-z0-9]/.test(char)) throw new Unreadable();
        return CharSet.of(char);
    }
  }

  private peek(): string | undefined {
    return this.pattern[this.position];
  }

  private next(): string {
    const char = this.pattern[this.position++];
    if (char === undefined) throw new Unreadable();
    return char;
  }
}

function single(chars: CharSet): RegexLanguage {
  const samples = ['0', '7', 'a', 'A', '-', '.', '"', '\\', ',', ']', '}'].filter((char) => chars.has(char));
  const first = chars.first();
  if (samples.length === 0 && first !== undefined) samples.push(first);
  return { chars, minLength: 1, maxLength: 1, samples };
}

function either(left: RegexLanguage, right: RegexLanguage): RegexLanguage {
  return {
    chars: left.chars.or(right.chars),
    minLength: Math.min(left.minLength, right.minLength),
    maxLength: Math.max(left.maxLength, right.maxLength),
    samples: unique([...left.samples.slice(0, SAMPLE_LIMIT / 2), ...right.samples]),
  };
}

function concat(left: RegexLanguage, right: RegexLanguage): RegexLanguage {
  const samples: string[] = [];
  for (const head of left.samples) {
    for (const tail of right.samples) {
      samples.push(head + tail);
    }
  }
  return {
    chars: left.chars.or(right.chars),
    minLength: left.minLength + right.minLength,
    maxLength: left.maxLength + right.maxLength,
    samples: unique(samples),
  };
}

function repeat(atom: RegexLanguage, min: number, max: number): RegexLanguage {
  const samples: string[] = [];
  for (const count of new Set([min, Math.min(max, min + 1), Math.min(max, min + 2)])) {
    if (count > 64) continue;
    for (const sample of atom.samples) {
      samples.push(sample.repeat(count));
    }
    if (count > 1) samples.push((atom.samples[1] ?? atom.samples[0]) + atom.samples[0].repeat(count - 1));
  }
  return {
    chars: max === 0 ? CharSet.NONE : atom.chars,
    minLength: atom.minLength * min,
    maxLength: max === 0 ? 0 : atom.maxLength * max,
    samples: unique(samples),
  };
}

function unique(samples: readonly string[]): string[] {
  return [...new Set(samples)].sort((a, b) => a.length - b.length).slice(0, SAMPLE_LIMIT);
}
