import type { SourceSpan } from '../source/text-span';
import type { JavaNumber } from '../values/java-number';
import type { Block, Word } from './statements';

/** Operators with two sides, spelled as symbols whatever the template wrote (`and` is `&&`, `lt` is `<`). */
export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

/** Anything that has a value. */
export type Expression =
  | Reference
  | StringLiteral
  | InterpolatedString
  | NumberLiteral
  | BooleanLiteral
  | ListLiteral
  | MapLiteral
  | RangeLiteral
  | NotExpression
  | BinaryExpression
  | ParenthesizedExpression
  | Word;

/** `$name`, `${name}`, `$!name`, `$a.b(1)[2].c`: a variable and the way from it to a value. */
export interface Reference extends SourceSpan {
  readonly kind: 'reference';
  /** Name of the variable, without `$`. */
  readonly name: string;
  readonly nameSpan: SourceSpan;
  /** Written with braces: `${name}`. */
  readonly formal: boolean;
  /** Written with an exclamation mark: `$!name`. */
  readonly silent: boolean;
  /** The steps from the variable to the value, first step first. */
  readonly accesses: readonly Access[];
  /** Text printed in front of the value: halved backslashes, and further `$` before the last one. */
  readonly prefix: string;
  /** An odd number of backslashes stands in front: the reference's own text is printed in place of its value. */
  readonly escaped: boolean;
  /** The reference's text without escapes, printed where it is escaped. */
  readonly text: string;
}

/** One step of a reference. */
export type Access = PropertyAccess | MethodAccess | IndexAccess;

/** `.name` */
export interface PropertyAccess extends SourceSpan {
  readonly kind: 'property';
  readonly name: string;
  readonly nameSpan: SourceSpan;
}

/** `.name(arguments)` */
export interface MethodAccess extends SourceSpan {
  readonly kind: 'method';
  readonly name: string;
  readonly nameSpan: SourceSpan;
  readonly args: readonly Expression[];
}

/** `[index]` */
export interface IndexAccess extends SourceSpan {
  readonly kind: 'index';
  readonly index: Expression;
}

/** A string whose text is fixed: `'...'`, or `"..."` without `$` and `#`. */
export interface StringLiteral extends SourceSpan {
  readonly kind: 'string';
  readonly quote: '"' | '\'';
  readonly value: string;
  /** Holes inside of the string: text that is not known yet. */
  readonly holes: readonly SourceSpan[];
  /** A `\\u` that four hexadecimal digits do not follow: Velocity then fails before it prints anything. */
  readonly broken: SourceSpan | undefined;
}

/** A double-quoted string with references or directives; its statements know their places in the whole template. */
export interface InterpolatedString extends SourceSpan {
  readonly kind: 'interpolation';
  readonly body: Block;
  /** The last character of what the body prints belongs to no source, and is taken away. */
  readonly chopped: boolean;
}

export interface NumberLiteral extends SourceSpan {
  readonly kind: 'number';
  readonly value: JavaNumber;
  /** A `#` touches the number and became part of it: Velocity then fails before it prints anything. */
  readonly broken: boolean;
}

export interface BooleanLiteral extends SourceSpan {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** `[a, b]` */
export interface ListLiteral extends SourceSpan {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}

/** `{"a": 1}` */
export interface MapLiteral extends SourceSpan {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
}

export interface MapEntry extends SourceSpan {
  readonly kind: 'entry';
  readonly key: Expression;
  readonly value: Expression;
}

/** `[1..5]` */
export interface RangeLiteral extends SourceSpan {
  readonly kind: 'range';
  readonly from: Expression;
  readonly to: Expression;
}

/** `!x`, `not x` */
export interface NotExpression extends SourceSpan {
  readonly kind: 'not';
  readonly operand: Expression;
}

export interface BinaryExpression extends SourceSpan {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly operatorSpan: SourceSpan;
  readonly left: Expression;
  readonly right: Expression;
  /** What `+` with a String prints for a side that is null, as Velocity spells that side. */
  readonly leftText: string;
  readonly rightText: string;
}

export interface ParenthesizedExpression extends SourceSpan {
  readonly kind: 'parentheses';
  readonly inner: Expression;
}
