import type { JavaLocation } from '../source/java-location';
import type { SourceSpan } from '../source/text-span';
import type { JavaNumber } from '../values/java-number';

/** Anything that stands in a template or in a block. Neighbours touch: together they cover their block without a gap. */
export type Statement =
  | Text
  | Hole
  | Reference
  | Comment
  | RawBlock
  | LiteralDirective
  | SetDirective
  | IfDirective
  | ForeachDirective
  | DefineDirective
  | BreakDirective
  | StopDirective
  | MacroDefinition
  | ResourceDirective
  | UnknownDirective
  | BrokenDirective;

/** Statements in their order: a whole template, the body of a directive, or the inside of an interpolated string. */
export interface Block extends SourceSpan {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
}

/** Text that is printed as it is. */
export interface Text extends SourceSpan {
  readonly kind: 'text';
  /** What is printed; differs from the source where backslashes escape something. */
  readonly text: string;
  /** Text that escapes a directive: `\#if`. */
  readonly escape: boolean;
}

/** Text that somebody fills in later, such as a CDK token. Rendering prints its source. */
export interface Hole extends SourceSpan {
  readonly kind: 'hole';
  readonly text: string;
}

/** `## line`, `#* block *#`, `#** doc *#` */
export interface Comment extends SourceSpan {
  readonly kind: 'comment';
  readonly style: 'line' | 'block' | 'doc';
  /** What is printed all the same: a `$` that touches the comment; mostly empty. */
  readonly text: string;
}

/** `#[[ raw ]]#` */
export interface RawBlock extends SourceSpan {
  readonly kind: 'raw';
  readonly text: string;
}

/** `#literal() ... #end` */
export interface LiteralDirective extends SourceSpan {
  readonly kind: 'literal';
  /** The opening part, up to and with its closing parenthesis and what that swallows. */
  readonly header: SourceSpan;
  readonly args: readonly Expression[];
  /** What is printed. */
  readonly text: string;
  readonly body: Block;
}

/** `#set($target = value)` */
export interface SetDirective extends SourceSpan {
  readonly kind: 'set';
  readonly target: Reference;
  readonly value: Expression;
}

/** `#if ... #elseif ... #else ... #end` */
export interface IfDirective extends SourceSpan {
  readonly kind: 'if';
  /** The `#if` and each `#elseif`, in order. */
  readonly branches: readonly IfBranch[];
  readonly otherwise: ElseBranch | undefined;
}

export interface IfBranch extends SourceSpan {
  readonly kind: 'branch';
  readonly header: SourceSpan;
  readonly condition: Expression;
  readonly body: Block;
}

export interface ElseBranch extends SourceSpan {
  readonly kind: 'else';
  readonly header: SourceSpan;
  readonly body: Block;
}

/** `#foreach($item in source) ... #end` */
export interface ForeachDirective extends SourceSpan {
  readonly kind: 'foreach';
  /** What `$foreach.info` tells of its place. */
  readonly location: JavaLocation;
  readonly header: SourceSpan;
  /** Name of the loop variable, without `$`. */
  readonly variable: string;
  readonly variableSpan: SourceSpan;
  /** Number of arguments: below two, Velocity fails when it reaches the loop; at two, it walks nothing. */
  readonly arguments: number;
  /** What is walked; absent where the template gives something that Velocity accepts but never walks. */
  readonly source: Expression | undefined;
  readonly body: Block;
  /** Arguments that have no effect, but may hold what makes every rendering fail. */
  readonly ignored: readonly Expression[];
  /** Printed in place of the body where the header has a fourth argument, as Velocity does. */
  readonly printed: Block | undefined;
}

/** `#define($name) ... #end` */
export interface DefineDirective extends SourceSpan {
  readonly kind: 'define';
  readonly header: SourceSpan;
  readonly name: string;
  readonly nameSpan: SourceSpan;
  readonly args: readonly Expression[];
  readonly body: Block;
}

/** `#break` or `#break($scope)` */
export interface BreakDirective extends SourceSpan {
  readonly kind: 'break';
  readonly scope: DirectiveArgument | undefined;
}

/** `#stop` or `#stop("reason")` */
export interface StopDirective extends SourceSpan {
  readonly kind: 'stop';
  readonly reason: DirectiveArgument | undefined;
}

/** `#macro(name ...) ... #end`: API Gateway drops the definition, and prints every call as text. */
export interface MacroDefinition extends SourceSpan {
  readonly kind: 'macro';
  readonly header: SourceSpan;
  readonly name: string;
  readonly nameSpan: SourceSpan;
  readonly args: readonly DirectiveArgument[];
  readonly body: Block;
}

/** `#include(...)` and `#parse(...)`: they fail when they are reached. */
export interface ResourceDirective extends SourceSpan {
  readonly kind: 'resource';
  readonly name: 'include' | 'parse';
  readonly args: readonly DirectiveArgument[];
}

/** A directive that does not exist, such as a macro call: printed as it stands, its arguments included. */
export interface UnknownDirective extends SourceSpan {
  readonly kind: 'directive';
  /** Name without `#` and braces; a block call keeps its `@`. */
  readonly name: string;
  readonly nameSpan: SourceSpan;
  readonly args: readonly DirectiveArgument[];
  /** Body of a block call `#@name() ... #end`. */
  readonly body: Block | undefined;
  /** What is printed. */
  readonly text: string;
}

/**
 * A directive that is well formed and fails all the same when the template is made ready, before anything is printed,
 * such as `#foreach` without a list.
 */
export interface BrokenDirective extends SourceSpan {
  readonly kind: 'broken';
  readonly name: string;
  /** What is wrong, as a message. */
  readonly problem: string;
  readonly code: string;
  readonly help: string | undefined;
  readonly header: SourceSpan;
  readonly body: Block | undefined;
}

/** What stands between the parentheses of a directive: an expression, or a bare word. */
export type DirectiveArgument = Expression;

/** A bare word: among a directive's arguments, such as `in`, or where a value should stand, such as `null`. It has no value. */
export interface Word extends SourceSpan {
  readonly kind: 'word';
  readonly word: string;
  /** A condition takes it for true: only the odd `$\\!name` is. */
  readonly computed: boolean;
}

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
