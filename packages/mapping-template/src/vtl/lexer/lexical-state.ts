import type { TokenKind } from './token';

/**
 * Velocity's lexical states. What a character means depends on the state, and tokens move between states as they are read.
 */
export type LexicalState =
  /** Plain text. */
  | 'DEFAULT'
  /** Behind `#`, before it is clear whether a directive follows. */
  | 'PRE_DIRECTIVE'
  /** Inside the parentheses of a directive. */
  | 'DIRECTIVE'
  /** Behind `$`, up to the end of the reference. */
  | 'REFERENCE'
  /** Behind the point of a property or method. */
  | 'REFMODIFIER'
  /** Inside the parentheses of a method. */
  | 'REFMOD2'
  /** Inside the brackets of an index. */
  | 'REFINDEX'
  | 'LINE_COMMENT' | 'BLOCK_COMMENT' | 'DOC_COMMENT' | 'TEXTBLOCK';

/** What a rule of the current state matched: a token, or a reason to read on. */
export type Match =
  | TokenKind
  /** A prefix of the next token: backslashes and `$`, a single `#`, the opening of a comment or a raw block. */
  | 'DOLLAR' | 'HASH' | 'OPEN_TEXTBLOCK' | 'OPEN_DOC' | 'OPEN_BLOCK'
  /** A character of a comment. */
  | 'SKIP'
  /** A character of a raw block. */
  | 'RAW'
  /** A character that ends a reference, or shows that `#` began no directive; it is read again in the state below. */
  | 'REFERENCE_END' | 'DIRECTIVE_END'
  /** No rule fits. */
  | 'NONE';
