import type { Token, TokenKind } from '../lexer/token';
import type { SyntaxFailure, SyntaxProblem } from '../errors/syntax-problem';
import type { JavaLocation } from '../source/java-location';
import type { SourceSpan } from '../source/text-span';
import type { Block, Expression, Reference, Word } from '../tree';
import type { Pile } from './pile';
import type { TemplateText } from './template-text';
import type { TokenStream } from './token-stream';

/** What the rules of the grammar, each in a file of its own, share: the tokens, the places, and ways to fail. */
export interface ParseScope {
  readonly tokens: TokenStream;
  readonly source: TemplateText;
  /** First and last token of expressions of the current statement whose own text may be printed. */
  readonly extents: Map<Expression, readonly [Token, Token]>;
  /** Names that `#macro` has defined so far: an escaped call of them loses a backslash. */
  readonly macros: Set<string>;
  /** Whether problems are noted and parsing goes on behind them; otherwise the first one is thrown. */
  readonly goesOn: boolean;
  /** Lists of arguments that are not finished. */
  readonly unfinished: Pile<Expression>;
  /** Offset up to which statements cover the text. */
  readonly coveredEnd: number;

  /** A reference, or a word where its `$` is missing. */
  reference(): Reference | Word;
  /** The statements of a directive's body, up to what cannot begin a statement. */
  parseBlock(): Block;
  /** A body whose tokens are kept in a chain, so that its text can be put together. */
  parseKeptBlock(): Block;
  /** The inside of a string, as a text of its own. */
  parseInner(source: TemplateText): Block;
  /** Marks the text up to an offset, or up to the end of the last token, as covered, and answers the span that this adds. */
  cover(end?: number): SourceSpan;
  /** Where an offset of this text stands in the template, as Velocity numbers it. */
  location(at: number): JavaLocation;
  span(token: Token): SourceSpan;
  /** Span from the start of a token to the end of the last one that was taken. */
  spanFrom(first: Token): SourceSpan;
  /** Goes one level deeper; the number of levels is limited. Every rule that does so comes back with `leave`. */
  enter(): void;
  leave(): void;
  /** Takes a token of a kind, or fails saying what was expected. */
  expect(kind: TokenKind, expected: string): Token;
  unexpected(expected: string): SyntaxFailure;
  /** Throws a problem, or notes it and runs what goes on behind it. */
  report(problem: SyntaxProblem, goOn: () => void): void;
  /** Runs the rule for the opening of a directive; where problems are collected, goes on behind a mistake in it. */
  header<T>(open: Token, rule: () => T, instead: T): T;
  /** The text of an expression as Velocity spells it where the expression has no value. */
  literalOf(expression: Expression): string;
}
