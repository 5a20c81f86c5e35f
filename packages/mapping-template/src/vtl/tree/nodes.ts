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
  /** In the order of the source. */
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
  /** The source, which is printed. */
  readonly text: string;
}

/** `## line`, `#* block *#`, `#** doc *#` */
export interface Comment extends SourceSpan {
  readonly kind: 'comment';
  /** How it is opened: by `##`, `#*` or `#**`. */
  readonly style: 'line' | 'block' | 'doc';
  /** What is printed all the same: a `$` that touches the comment; mostly empty. */
  readonly text: string;
}

/** `#[[ raw ]]#` */
export interface RawBlock extends SourceSpan {
  readonly kind: 'raw';
  /** What stands between the brackets, and is printed. */
  readonly text: string;
}

/** `#literal() ... #end` */
export interface LiteralDirective extends SourceSpan {
  readonly kind: 'literal';
  /** The opening part, up to and with its closing parenthesis and what that swallows. */
  readonly header: SourceSpan;
  /** Arguments, which have no effect. */
  readonly args: readonly Expression[];
  /** What is printed. */
  readonly text: string;
  /** What stands between the opening part and the end. */
  readonly body: Block;
}

/** `#set($target = value)` */
export interface SetDirective extends SourceSpan {
  readonly kind: 'set';
  /** What gets the value. */
  readonly target: Reference;
  /** What is assigned. */
  readonly value: Expression;
}

/** `#if ... #elseif ... #else ... #end` */
export interface IfDirective extends SourceSpan {
  readonly kind: 'if';
  /** The `#if` and each `#elseif`, in order. */
  readonly branches: readonly IfBranch[];
  /** The `#else`, if there is one. */
  readonly otherwise: ElseBranch | undefined;
}

/** An `#if(condition)` or `#elseif(condition)` and what follows it. */
export interface IfBranch extends SourceSpan {
  readonly kind: 'branch';
  /** The opening part, up to and with its closing parenthesis and what that swallows. */
  readonly header: SourceSpan;
  readonly condition: Expression;
  /** What is printed where the condition holds. */
  readonly body: Block;
}

/** `#else` and what follows it. */
export interface ElseBranch extends SourceSpan {
  readonly kind: 'else';
  /** The `#else` itself, and the end of the line that it swallows. */
  readonly header: SourceSpan;
  /** What is printed where no condition holds. */
  readonly body: Block;
}

/** `#foreach($item in source) ... #end` */
export interface ForeachDirective extends SourceSpan {
  readonly kind: 'foreach';
  /** What `$foreach.info` tells of its place. */
  readonly location: JavaLocation;
  /** The opening part, up to and with its closing parenthesis and what that swallows. */
  readonly header: SourceSpan;
  /** Name of the loop variable, without `$`. */
  readonly variable: string;
  /** Where the loop variable stands. */
  readonly variableSpan: SourceSpan;
  /** Number of arguments: below two, Velocity fails when it reaches the loop; at two, it walks nothing. */
  readonly arguments: number;
  /** What is walked; absent where the template gives something that Velocity accepts but never walks. */
  readonly source: Expression | undefined;
  /** What is printed for each element. */
  readonly body: Block;
  /** Arguments that have no effect, but may hold what makes every rendering fail. */
  readonly ignored: readonly Expression[];
  /** Printed in place of the body where the header has a fourth argument, as Velocity does. */
  readonly printed: Block | undefined;
}

/** `#define($name) ... #end` */
export interface DefineDirective extends SourceSpan {
  readonly kind: 'define';
  /** The opening part, up to and with its closing parenthesis and what that swallows. */
  readonly header: SourceSpan;
  /** Name of the block: what stands behind the `$`, as it is written. */
  readonly name: string;
  /** Where the name stands. */
  readonly nameSpan: SourceSpan;
  /** All arguments, the name the first of them. */
  readonly args: readonly Expression[];
  /** What is printed wherever the name is used. */
  readonly body: Block;
}

/** `#break` or `#break($scope)` */
export interface BreakDirective extends SourceSpan {
  readonly kind: 'break';
  /** The scope that is left, if one is named. */
  readonly scope: DirectiveArgument | undefined;
}

/** `#stop` or `#stop("reason")` */
export interface StopDirective extends SourceSpan {
  readonly kind: 'stop';
  /** What stands between the parentheses: it is evaluated, and has no other effect. */
  readonly reason: DirectiveArgument | undefined;
}

/** `#macro(name ...) ... #end`: API Gateway drops the definition, and prints every call as text. */
export interface MacroDefinition extends SourceSpan {
  readonly kind: 'macro';
  /** The opening part, up to and with its closing parenthesis and what that swallows. */
  readonly header: SourceSpan;
  /** Name of the macro. */
  readonly name: string;
  /** Where the name stands. */
  readonly nameSpan: SourceSpan;
  /** All arguments, the name the first of them. */
  readonly args: readonly DirectiveArgument[];
  /** What stands between the opening part and the end. */
  readonly body: Block;
}

/** `#include(...)` and `#parse(...)`: they fail when they are reached. */
export interface ResourceDirective extends SourceSpan {
  readonly kind: 'resource';
  readonly name: 'include' | 'parse';
  /** Names of the templates that are not there. */
  readonly args: readonly DirectiveArgument[];
}

/** A directive that does not exist, such as a macro call: printed as it stands, its arguments included. */
export interface UnknownDirective extends SourceSpan {
  readonly kind: 'directive';
  /** Name without `#` and braces; a block call keeps its `@`. */
  readonly name: string;
  /** Where the name stands. */
  readonly nameSpan: SourceSpan;
  /** Arguments, which are printed like the rest. */
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
  /** Name without `#` and braces. */
  readonly name: string;
  /** What is wrong, as a message. */
  readonly problem: string;
  /** Stable code of the mistake. */
  readonly code: string;
  /** The change to make, if there is one. */
  readonly help: string | undefined;
  /** The opening part, up to and with its closing parenthesis and what that swallows. */
  readonly header: SourceSpan;
  /** What stands between the opening part and the end, if the directive has one. */
  readonly body: Block | undefined;
}

/** What stands between the parentheses of a directive: an expression, or a bare word. */
export type DirectiveArgument = Expression;

/** A bare word: among a directive's arguments, such as `in`, or where a value should stand, such as `null`. It has no value. */
export interface Word extends SourceSpan {
  readonly kind: 'word';
  /** As it is written. */
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
  /** Where the name stands. */
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
  /** Name without the point. */
  readonly name: string;
  /** Where the name stands. */
  readonly nameSpan: SourceSpan;
}

/** `.name(arguments)` */
export interface MethodAccess extends SourceSpan {
  readonly kind: 'method';
  /** Name without the point. */
  readonly name: string;
  /** Where the name stands. */
  readonly nameSpan: SourceSpan;
  /** What stands between the parentheses. */
  readonly args: readonly Expression[];
}

/** `[index]` */
export interface IndexAccess extends SourceSpan {
  readonly kind: 'index';
  /** What stands between the brackets. */
  readonly index: Expression;
}

/** A string whose text is fixed: `'...'`, or `"..."` without `$` and `#`. */
export interface StringLiteral extends SourceSpan {
  readonly kind: 'string';
  /** The quotes around it. */
  readonly quote: '"' | '\'';
  /** The text, its doubled quotes and unicode escapes replaced. */
  readonly value: string;
  /** Holes inside of the string: text that is not known yet. */
  readonly holes: readonly SourceSpan[];
  /** A `\\u` that four hexadecimal digits do not follow: Velocity then fails before it prints anything. */
  readonly broken: SourceSpan | undefined;
}

/** A double-quoted string with references or directives; its statements know their places in the whole template. */
export interface InterpolatedString extends SourceSpan {
  readonly kind: 'interpolation';
  /** The inside of the quotes. */
  readonly body: Block;
  /** The last character of what the body prints belongs to no source, and is taken away. */
  readonly chopped: boolean;
}

/** `1`, `-2.5`, `1e3` */
export interface NumberLiteral extends SourceSpan {
  readonly kind: 'number';
  /** An Integer, Long or BigInteger by its size; a Double where it has a point or an exponent. */
  readonly value: JavaNumber;
  /** A `#` touches the number and became part of it: Velocity then fails before it prints anything. */
  readonly broken: boolean;
}

/** `true`, `false` */
export interface BooleanLiteral extends SourceSpan {
  readonly kind: 'boolean';
  readonly value: boolean;
}

/** `[a, b]` */
export interface ListLiteral extends SourceSpan {
  readonly kind: 'list';
  /** In the order of the source. */
  readonly items: readonly Expression[];
}

/** `{"a": 1}` */
export interface MapLiteral extends SourceSpan {
  readonly kind: 'map';
  /** In the order of the source. */
  readonly entries: readonly MapEntry[];
}

/** `"a": 1`, one entry of a map. */
export interface MapEntry extends SourceSpan {
  readonly kind: 'entry';
  /** Any expression; its value becomes the key. */
  readonly key: Expression;
  readonly value: Expression;
}

/** `[1..5]` */
export interface RangeLiteral extends SourceSpan {
  readonly kind: 'range';
  /** The first number. */
  readonly from: Expression;
  /** The last number; below the first one, the range counts down. */
  readonly to: Expression;
}

/** `!x`, `not x` */
export interface NotExpression extends SourceSpan {
  readonly kind: 'not';
  /** What is negated. */
  readonly operand: Expression;
}

/** `a + b`, `a == b`, `a and b` */
export interface BinaryExpression extends SourceSpan {
  readonly kind: 'binary';
  /** The operator, as a symbol. */
  readonly operator: BinaryOperator;
  /** Where the operator stands. */
  readonly operatorSpan: SourceSpan;
  readonly left: Expression;
  readonly right: Expression;
  /** What `+` with a String prints for a side that is null, as Velocity spells that side. */
  readonly leftText: string;
  /** The same for the right side. */
  readonly rightText: string;
}

/** `(a)` */
export interface ParenthesizedExpression extends SourceSpan {
  readonly kind: 'parentheses';
  /** What stands between the parentheses. */
  readonly inner: Expression;
}
