import { answerOrFault, Fault } from '../../../diagnostics/fault';
import { CharSet } from '../../analysis/char-set';
import { regexLanguage, type RegexLanguage } from '../../analysis/regex-language';
import { compileJavaRegex } from '../../regex';
import { holeKey, type TextHole } from './text-hole';
import type { Condition } from './condition';

/** What the conditions passed so far prove of one text. */
export interface Fact {
  readonly subject: TextHole;
  readonly equals?: string;
  readonly notEquals: readonly string[];
  /** Patterns that the whole text matches, and those that it does not. */
  readonly matches: readonly string[];
  readonly fails: readonly string[];
  readonly isNumber?: boolean;
}

/** Ways in which one condition can come out as it does; of conditions with more, the others are left out. */
export const WAY_LIMIT = 64;

/** Everything proven on one way through the template; immutable. */
export class Facts {
  static readonly NONE = new Facts(new Map(), new Map());
  private knownKey: string | undefined;

  private constructor(private readonly facts: ReadonlyMap<string, Fact>, private readonly decided: ReadonlyMap<string, boolean>) {}

  about(subject: TextHole): Fact | undefined {
    return this.facts.get(holeKey(subject));
  }

  get all(): readonly Fact[] {
    return [...this.facts.values()];
  }

  /** Equal for equal facts. */
  get key(): string {
    this.knownKey ??= JSON.stringify([[...this.facts.entries()].sort(byKey), [...this.decided.entries()].sort(byKey)]);
    return this.knownKey;
  }

  get size(): number {
    return this.facts.size + this.decided.size;
  }

  /** What is proven on both of two ways. */
  common(other: Facts): Facts {
    if (other === this) {
      return this;
    }
    const facts = [...this.facts].filter(([key, fact]) => {
      const there = other.facts.get(key);
      return there === fact || (there !== undefined && JSON.stringify(fact) === JSON.stringify(there));
    });
    const decided = [...this.decided].filter(([key, value]) => other.decided.get(key) === value);
    return new Facts(new Map(facts), new Map(decided));
  }

  /** The ways on which the condition has the given outcome; none where it cannot. */
  assume(condition: Condition, outcome: boolean): readonly Facts[] {
    switch (condition.test) {
      case 'known':
        return condition.value === outcome ? [this] : [];
      case 'not':
        return this.assume(condition.of, !outcome);
      case 'and':
        return outcome ? this.both(condition.left, condition.right, true) : this.oneOf(condition.left, condition.right, false);
      case 'or':
        return outcome ? this.oneOf(condition.left, condition.right, true) : this.both(condition.left, condition.right, false);
      case 'opaque': {
        const earlier = this.decided.get(condition.key);
        return earlier === undefined
          ? [new Facts(this.facts, new Map(this.decided).set(condition.key, outcome))]
          : earlier === outcome ? [this] : [];
      }
      case 'equals':
        return this.equals(condition.subject, condition.to, outcome);
      case 'matches':
        return this.matches(condition.subject, condition.pattern, outcome);
      case 'number': {
        const fact = this.fact(condition.subject);
        if (outcome) {
          return fact.equals === '' ? [] : [this.with({ ...fact, isNumber: true })];
        }
        return [this];
      }
    }
  }

  private both(left: Condition, right: Condition, outcome: boolean): readonly Facts[] {
    return this.assume(left, outcome).flatMap((facts) => facts.assume(right, outcome));
  }

  private oneOf(left: Condition, right: Condition, outcome: boolean): readonly Facts[] {
    const ways = this.assume(left, outcome);
    if (ways.length >= WAY_LIMIT) {
      return ways;
    }
    return [...ways, ...this.assume(left, !outcome).flatMap((facts) => facts.assume(right, outcome))].slice(0, WAY_LIMIT);
  }

  private equals(subject: TextHole, to: string, outcome: boolean): readonly Facts[] {
    const fact = this.fact(subject);
    if (fact.equals !== undefined) {
      return (fact.equals === to) === outcome ? [this] : [];
    }
    if (!outcome) {
      return [this.with({ ...fact, notEquals: [...new Set([...fact.notEquals, to])] })];
    }
    const excluded = fact.notEquals.includes(to)
      || fact.matches.some((pattern) => canMatch(pattern, to) === false)
      || fact.fails.some((pattern) => canMatch(pattern, to) === true);
    return excluded ? [] : [this.with({ ...fact, equals: to })];
  }

  private matches(subject: TextHole, pattern: string, outcome: boolean): readonly Facts[] {
    const fact = this.fact(subject);
    if (fact.equals !== undefined) {
      const matches = canMatch(pattern, fact.equals);
      return matches === undefined || matches === outcome ? [this] : [];
    }
    const earlier = fact.matches.includes(pattern) ? true : fact.fails.includes(pattern) ? false : undefined;
    if (earlier !== undefined) {
      return earlier === outcome ? [this] : [];
    }
    return [this.with(outcome ? { ...fact, matches: [...fact.matches, pattern] } : { ...fact, fails: [...fact.fails, pattern] })];
  }

  private fact(subject: TextHole): Fact {
    return this.about(subject) ?? { subject, notEquals: [], matches: [], fails: [] };
  }

  private with(fact: Fact): Facts {
    return new Facts(new Map(this.facts).set(holeKey(fact.subject), fact), this.decided);
  }
}

/** The characters that a text can hold after what is proven of it. */
export function provenChars(fact: Fact): CharSet {
  let chars = CharSet.ALL;
  for (const language of languagesOf(fact)) {
    chars = chars.and(language.chars);
  }
  return fact.isNumber === true ? chars.and(CharSet.NUMBER.or(CharSet.of('INaNfity'))) : chars;
}

/** Whether it is proven that a text has at least one character. */
export function provenFilled(fact: Fact): boolean {
  return fact.isNumber === true || fact.notEquals.includes('') || languagesOf(fact).some((language) => language.minLength > 0)
    || fact.fails.some((pattern) => canMatch(pattern, '') === true);
}

const WORDS = '(?:true|false|null)(?:\\|(?:true|false|null))*';
const PATTERN_OF_WORDS = new RegExp(`^(?:${WORDS}|\\((?:\\?:)?${WORDS}\\))$`);

/** Whether it is proven that a text is one of JSON's words, by a pattern that lists nothing else. */
export function provenWord(fact: Fact): boolean {
  return fact.matches.some((pattern) => PATTERN_OF_WORDS.test(pattern));
}

/** A short text that agrees with what is proven; `undefined` where none was found. */
export function sampleFor(fact: Fact, preferred: readonly string[]): string | undefined {
  if (fact.equals !== undefined) {
    return fact.equals;
  }
  const candidates = [...preferred, ...languagesOf(fact).flatMap((language) => language.samples), '1', '12', 'a', 'abc', ''];
  return candidates.find((candidate) => agrees(fact, candidate));
}

/** Whether a text agrees with everything proven; what cannot be told counts as agreeing. */
export function agrees(fact: Fact, candidate: string): boolean {
  return (fact.equals === undefined || fact.equals === candidate)
    && !fact.notEquals.includes(candidate)
    && fact.matches.every((pattern) => canMatch(pattern, candidate) !== false)
    && fact.fails.every((pattern) => canMatch(pattern, candidate) !== true)
    && (fact.isNumber !== true || /^-?\d+(\.\d+)?$/.test(candidate));
}

function languagesOf(fact: Fact): readonly RegexLanguage[] {
  return fact.matches.map(regexLanguage).filter((language) => language !== undefined);
}

/** Whether the pattern matches the whole text, as Java matches; `undefined` where that cannot be told. */
function canMatch(pattern: string, candidate: string): boolean | undefined {
  const matched = answerOrFault(() => compileJavaRegex(pattern).matches(candidate));
  return matched instanceof Fault ? undefined : matched;
}

function byKey(left: readonly [string, unknown], right: readonly [string, unknown]): number {
  return left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : 0;
}
