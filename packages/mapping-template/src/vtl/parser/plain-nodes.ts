import type { SourceSpan } from '../source/text-span';
import type { Access, Block, Expression, IfBranch, MethodAccess, PropertyAccess, Reference, StringLiteral, Text } from '../tree';

/*
 * The nodes that a template has most of, where they are written in the plainest way. What follows from their place, their texts above
 * all, is cut out of the template when somebody asks for it: the collector moves what a parsed template keeps, and the less that is, the
 * closer to linear parsing stays.
 */

/** A list of mostly one element, for which no array is made before somebody asks. */
type Few<T extends object> = T | readonly T[];

function isList<T extends object>(few: Few<T>): few is readonly T[] {
  return Array.isArray(few);
}

/** Text without escapes. */
export class PlainText implements Text {
  public readonly kind = 'text';
  readonly #source: string;

  public constructor(source: string, public readonly start: number, public readonly end: number) {
    this.#source = source;
  }

  public get text(): string {
    return this.#source.slice(this.start, this.end);
  }

  public get escape(): boolean {
    return false;
  }
}

/** `$name` or `$!name` and its steps, without braces and escapes. */
export class PlainReference implements Reference {
  public readonly kind = 'reference';
  readonly #source: string;
  readonly #nameEnd: number;
  #steps: Few<Access>;

  public constructor(source: string, steps: Few<Access>, public readonly start: number, nameEnd: number, public readonly end: number) {
    this.#source = source;
    this.#nameEnd = nameEnd;
    this.#steps = steps;
  }

  public get accesses(): readonly Access[] {
    const steps = this.#steps;
    return isList(steps) ? steps : this.#steps = [steps];
  }

  public get name(): string {
    return this.#source.slice(this.nameStart, this.#nameEnd);
  }

  public get nameSpan(): SourceSpan {
    return { start: this.nameStart, end: this.#nameEnd };
  }

  public get formal(): boolean {
    return false;
  }

  public get silent(): boolean {
    return this.#source[this.start + 1] === '!';
  }

  public get prefix(): string {
    return '';
  }

  public get escaped(): boolean {
    return false;
  }

  public get text(): string {
    return this.#source.slice(this.start, this.end);
  }

  private get nameStart(): number {
    return this.start + (this.silent ? 2 : 1);
  }
}

/** `.name` */
export class PlainProperty implements PropertyAccess {
  public readonly kind = 'property';
  readonly #source: string;

  public constructor(source: string, public readonly start: number, public readonly end: number) {
    this.#source = source;
  }

  public get name(): string {
    return this.#source.slice(this.start + 1, this.end);
  }

  public get nameSpan(): SourceSpan {
    return { start: this.start + 1, end: this.end };
  }
}

/** `.name(arguments)` */
export class PlainMethod implements MethodAccess {
  public readonly kind = 'method';
  readonly #source: string;
  readonly #nameEnd: number;
  #given: Few<Expression>;

  public constructor(source: string, given: Few<Expression>, public readonly start: number, nameEnd: number, public readonly end: number) {
    this.#source = source;
    this.#nameEnd = nameEnd;
    this.#given = given;
  }

  public get args(): readonly Expression[] {
    const given = this.#given;
    return isList(given) ? given : this.#given = [given];
  }

  public get name(): string {
    return this.#source.slice(this.start + 1, this.#nameEnd);
  }

  public get nameSpan(): SourceSpan {
    return { start: this.start + 1, end: this.#nameEnd };
  }
}

/** `#if(condition) ...` or `#elseif(condition) ...` */
export class PlainBranch implements IfBranch {
  public readonly kind = 'branch';
  readonly #headerEnd: number;

  public constructor(
    public readonly condition: Expression, public readonly body: Block, public readonly start: number, headerEnd: number, public readonly end: number,
  ) {
    this.#headerEnd = headerEnd;
  }

  public get header(): SourceSpan {
    return { start: this.start, end: this.#headerEnd };
  }
}

/** A string in whose inside nothing means anything. */
export class PlainString implements StringLiteral {
  public readonly kind = 'string';
  readonly #source: string;

  public constructor(source: string, public readonly start: number, public readonly end: number) {
    this.#source = source;
  }

  public get quote(): '"' | '\'' {
    return this.#source[this.start] === '"' ? '"' : '\'';
  }

  public get value(): string {
    return this.#source.slice(this.start + 1, this.end - 1);
  }

  public get holes(): readonly SourceSpan[] {
    return NO_HOLES;
  }

  public get broken(): undefined {
    return undefined;
  }
}

const NO_HOLES: readonly SourceSpan[] = [];
