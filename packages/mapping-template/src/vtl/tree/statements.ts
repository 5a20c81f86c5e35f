import type { SourceSpan } from '../source/text-span';
import type { Expression, Reference } from './expressions';

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
