import { parseRegex } from './parse-regex';
import type { RegexFlags } from './regex-flags';
import { compileProgram } from './compile-program';
import type { Program } from './program';
import { expandReplacement } from './replacement';
import { ProgramRun } from './run-program';
import { StepBudget } from './step-budget';

/** A match: where it is, and the texts of its groups; group 0 is the whole match. */
export interface RegexMatch {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

/**
 * A pattern of java.util.regex, ready to be used with the meaning that Java's String methods give it.
 *
 * All methods end with the fault MAP5021 when the pattern needs more steps than the input's length allows.
 */
export interface JavaRegex {
  /** The source. */
  readonly pattern: string;
  /** Steps that the last call took: for whoever bounds the work of many calls. */
  readonly steps: number;
  /** Whether the pattern matches all of the input. */
  matches(input: string): boolean;
  /** The first match at or after a place. */
  find(input: string, from?: number): RegexMatch | undefined;
  /** All matches, one after the other. */
  findAll(input: string): RegexMatch[];
  /**
   * The input with every match replaced; `$1` and `${name}` in the replacement stand for groups.
   *
   * @throws Fault MAP4012 for a replacement that Java refuses
   */
  replaceAll(input: string, replacement: string): string;
  /**
   * The input with the first match replaced; `$1` and `${name}` in the replacement stand for groups.
   *
   * @throws Fault MAP4012 for a replacement that Java refuses
   */
  replaceFirst(input: string, replacement: string): string;
  /** As Java's `split`: a limit of 0 drops empty parts at the end, a positive limit is the most parts. */
  split(input: string, limit?: number): string[];
}

/** Characters that have a meaning in a pattern, `}`, `]` and `)` only as the end of something; and halves of one, which match no part of a whole. */
const META = /[\\^$.|?*+()[\]{}\p{Cs}]/u;

/**
 * Compiles a pattern of java.util.regex.
 *
 * @throws Fault MAP4010 for a pattern that Java refuses, MAP4011 for one that Java accepts and this engine does not
 */
export function compileJavaRegex(pattern: string, flags: RegexFlags = {}): JavaRegex {
  const plain = pattern !== '' && !META.test(pattern) && !Object.values(flags).includes(true);
  return plain ? new PlainText(pattern) : new CompiledRegex(pattern, flags);
}

abstract class Matcher implements JavaRegex {
  protected readonly groupCount: number = 0;
  protected readonly names: ReadonlyMap<string, number> = new Map();

  public constructor(public readonly pattern: string) {
  }

  public abstract get steps(): number;

  public abstract matches(input: string): boolean;

  public find(input: string, from = 0): RegexMatch | undefined {
    return this.search(input)(from);
  }

  public findAll(input: string): RegexMatch[] {
    const matches: RegexMatch[] = [];
    this.walk(input, (match) => matches.push(match) > 0);
    return matches;
  }

  public replaceAll(input: string, replacement: string): string {
    return this.replace(input, replacement, Infinity);
  }

  public replaceFirst(input: string, replacement: string): string {
    return this.replace(input, replacement, 1);
  }

  public split(input: string, limit = 0): string[] {
    const parts: string[] = [];
    let index = 0;
    this.walk(input, (match) => {
      if (limit > 0 && parts.length >= limit - 1) {
        return false;
      }
      // An empty match at the very start makes no empty first part.
      if (match.end > 0 || index > 0) {
        parts.push(input.slice(index, match.start));
        index = match.end;
      }
      return true;
    });
    if (index === 0) {
      return [input];
    }
    parts.push(input.slice(index));
    if (limit === 0) {
      while (parts.length > 0 && parts[parts.length - 1] === '') {
        parts.pop();
      }
    }
    return parts;
  }

  /** A function that finds the next match from a place on; one budget holds for all of its calls. */
  protected abstract search(input: string): (from: number) => RegexMatch | undefined;

  /** Calls back for each match until it answers false. */
  private walk(input: string, visit: (match: RegexMatch) => boolean): void {
    const next = this.search(input);
    for (let from = 0; from <= input.length;) {
      const match = next(from);
      if (match === undefined || !visit(match)) {
        return;
      }
      from = match.end === match.start ? match.end + 1 : match.end;
    }
  }

  private replace(input: string, replacement: string, most: number): string {
    let result = '';
    let copied = 0;
    let count = 0;
    this.walk(input, (match) => {
      result += input.slice(copied, match.start)
        + expandReplacement(replacement, this.groupCount, this.names, (group) => match.groups[group]);
      copied = match.end;
      return ++count < most;
    });
    return copied === 0 && count === 0 ? input : result + input.slice(copied);
  }
}

/** The fast path: a pattern that means itself. */
class PlainText extends Matcher {
  public steps = 0;

  public matches(input: string): boolean {
    this.steps = 1;
    return input === this.pattern;
  }

  protected search(input: string): (from: number) => RegexMatch | undefined {
    const groups = [this.pattern];
    this.steps = input.length;
    return (from) => {
      const start = input.indexOf(this.pattern, from);
      return start < 0 ? undefined : { start, end: start + this.pattern.length, groups };
    };
  }
}

class CompiledRegex extends Matcher {
  protected override readonly groupCount: number;
  protected override readonly names: ReadonlyMap<string, number>;
  private readonly program: Program;
  private budget: StepBudget | undefined;

  public constructor(pattern: string, flags: RegexFlags) {
    super(pattern);
    const parsed = parseRegex(pattern, flags);
    this.program = compileProgram(parsed);
    this.groupCount = parsed.groups;
    this.names = parsed.names;
  }

  public get steps(): number {
    return this.budget?.spent ?? 0;
  }

  public matches(input: string): boolean {
    const run = this.begin(input);
    run.begin();
    return run.matchAt(0, true);
  }

  protected search(input: string): (from: number) => RegexMatch | undefined {
    const run = this.begin(input);
    const first = this.program.firstUnit === undefined ? undefined : String.fromCharCode(this.program.firstUnit);
    return (from) => {
      run.begin();
      for (let at = from; at <= input.length; at++) {
        if (first !== undefined) {
          at = input.indexOf(first, at);
          if (at < 0) {
            return undefined;
          }
        }
        if (this.program.wholeCharacters && at > from && input.codePointAt(at - 1)! > 0xffff) {
          continue;
        }
        if (run.matchAt(at, false)) {
          return this.matched(input, run);
        }
      }
      return undefined;
    };
  }

  private begin(input: string): ProgramRun {
    this.budget = new StepBudget(this.pattern, input.length);
    return new ProgramRun(this.program, input, this.budget);
  }

  private matched(input: string, run: ProgramRun): RegexMatch {
    const { registers } = run;
    const groups: (string | undefined)[] = [];
    for (let group = 0; group <= this.groupCount; group++) {
      groups.push(registers[2 * group] < 0 ? undefined : input.slice(registers[2 * group], registers[2 * group + 1]));
    }
    run.lastEnd = registers[1];
    return { start: registers[0], end: registers[1], groups };
  }
}
