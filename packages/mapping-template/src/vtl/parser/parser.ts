import { Lexer } from '../lexer/lexer';
import { literalText, type Token } from '../lexer/token';
import { SyntaxFailure, type SyntaxProblem } from '../errors/syntax-problem';
import { JavaLocation } from '../source/java-location';
import type { SourceSpan } from '../source/text-span';
import type { Block, Expression, Reference, Statement, Text, Word } from '../tree';
import { MAX_NESTING } from './parser-limits';
import { Pile } from './pile';
import { PlainText } from './plain-nodes';
import { headerEnd } from './recover';
import * as problems from './problems';
import { parseComment, parseTextblock } from './parse-comment';
import { parseDirective } from './parse-directive';
import { parseEscapedDirective, parseEscapes } from './parse-escapes';
import { parseIf } from './parse-if';
import { parseReferenceOrWord } from './parse-reference';
import type { ParseScope } from './parse-scope';
import { parseSet } from './parse-set';
import type { TemplateText } from './template-text';
import { TokenStream } from './token-stream';

/** What the parser of a template and those of its strings have in common. */
export interface ParserSession {
  /** Collects problems and goes on behind them; absent, the first one is thrown. */
  readonly problems: SyntaxProblem[] | undefined;
  /** Names that `#macro` has defined: an escaped call of them loses a backslash. */
  readonly macros: Set<string>;
  depth: number;
  /** The whole template. */
  readonly text: string;
}

/**
 * Velocity's parser: one method or file for each rule of its grammar, one token of lookahead, a second and third where the grammar asks.
 *
 * The rules live in the files beside this one; this class holds what they share.
 */
export class Parser implements ParseScope {
  public readonly tokens: TokenStream;
  public readonly extents = new Map<Expression, readonly [Token, Token]>();
  public readonly unfinished = new Pile<Expression>();
  private readonly statements = new Pile<Statement>();
  /** Offset up to which statements cover the text. */
  private covered = 0;
  /** Directives around this place whose bodies are printed as they are written. */
  private kept = 0;

  public constructor(public readonly source: TemplateText, public readonly session: ParserSession) {
    this.tokens = new TokenStream(new Lexer(source.text, source.holes));
  }

  /** The whole text. */
  public parseAll(): Block {
    for (;;) {
      this.parseStatements(0);
      const token = this.tokens.peek();
      if (token.kind === 'EOF') {
        break;
      }
      this.report(problems.strayToken(this, token), () => this.skipStray(token));
    }
    if (this.covered < this.source.text.length) {
      // A block comment that nothing closes runs to the end, and is none the worse for it.
      this.add(0, { kind: 'comment', style: 'block', text: '', ...this.cover(this.source.text.length) });
    }
    return { kind: 'block', statements: this.statements.takeFrom(0), ...this.source.span(0, this.source.text.length) };
  }

  /** The statements of a directive's body, up to what cannot begin a statement. */
  public parseBlock(): Block {
    const from = this.covered;
    const { height } = this.statements;
    this.enter();
    this.parseStatements(height);
    this.leave();
    const { start, end } = this.source.span(from, this.covered);
    return { kind: 'block', statements: this.statements.takeFrom(height), start, end };
  }

  public reference(): Reference | Word {
    return parseReferenceOrWord(this);
  }

  public parseInner(source: TemplateText): Block {
    return new Parser(source, this.session).parseAll();
  }

  public get goesOn(): boolean {
    return this.session.problems !== undefined;
  }

  public location(at: number): JavaLocation {
    return new JavaLocation(this.session.text, this.source.place(at));
  }

  public get macros(): Set<string> {
    return this.session.macros;
  }

  /** A body whose tokens are kept in a chain, so that its text can be put together. */
  public parseKeptBlock(): Block {
    this.kept++;
    try {
      return this.parseBlock();
    } finally {
      this.kept--;
    }
  }

  /** Marks the text up to the end of the last token as covered, and answers the span that this adds. */
  public cover(end = this.tokens.last.end): SourceSpan {
    const start = this.covered;
    this.covered = Math.max(this.covered, end);
    return this.source.span(start, this.covered);
  }

  /** Offset up to which the text is covered. */
  public get coveredEnd(): number {
    return this.covered;
  }

  public span(token: Token): SourceSpan {
    return this.source.span(token.start, token.end);
  }

  /** Span from the start of a token to the end of the last one that was taken. */
  public spanFrom(first: Token): SourceSpan {
    return this.source.span(first.start, this.tokens.last.end);
  }

  /** Goes one level deeper; every rule that does so comes back with `leave`. */
  public enter(): void {
    if (this.session.depth >= MAX_NESTING) {
      throw new SyntaxFailure(problems.tooDeep(this.span(this.tokens.peek()), MAX_NESTING));
    }
    this.session.depth++;
  }

  public leave(): void {
    this.session.depth--;
  }

  /** Takes a token of a kind, or fails saying what was expected. */
  public expect(kind: Token['kind'], expected: string): Token {
    if (!this.tokens.at(kind)) {
      throw this.unexpected(expected);
    }
    return this.tokens.take();
  }

  public unexpected(expected: string): SyntaxFailure {
    return new SyntaxFailure(problems.unexpected(this, this.tokens.peek(), expected));
  }

  /** Throws a problem, or notes it and runs what goes on behind it. */
  public report(problem: SyntaxProblem, goOn: () => void): void {
    if (this.session.problems === undefined) {
      throw new SyntaxFailure(problem);
    }
    this.session.problems.push(problem);
    goOn();
  }

  /**
   * Runs the rule for the opening of a directive, which `open` begins. When all problems are collected, a mistake in it is noted
   * and the text goes on behind its parentheses.
   */
  public header<T>(open: Token, rule: () => T, instead: T): T {
    const depth = this.session.depth;
    try {
      return rule();
    } catch (failure) {
      if (!(failure instanceof SyntaxFailure) || this.session.problems === undefined) {
        throw failure;
      }
      this.session.depth = depth;
      this.session.problems.push(failure.problem);
      this.tokens.restart(headerEnd(this.source.text, open.start, this.tokens.last.end));
      return instead;
    }
  }

  /** The text of an expression as Velocity spells it where the expression's value is null. */
  public literalOf(expression: Expression): string {
    const extent = this.extents.get(expression);
    return extent === undefined ? '' : literalText(extent[0], extent[1]);
  }

  /** Adds a statement to a block; texts that touch become one. */
  private add(height: number, statement: Statement): void {
    const last = this.statements.topFrom(height);
    if (statement.kind === 'text' && !statement.escape && last?.kind === 'text' && !last.escape) {
      this.statements.replaceTop({ kind: 'text', text: last.text + statement.text, escape: false, start: last.start, end: statement.end });
    } else {
      this.statements.add(statement);
    }
  }

  /** Statements of the block that begins at a height. */
  private parseStatements(height: number): void {
    const { mark } = this.tokens;
    for (;;) {
      const statement = this.parseStatement();
      if (statement === undefined) {
        return;
      }
      this.add(height, statement);
      if (this.kept === 0) {
        this.tokens.giveBack(mark);
      }
    }
  }

  /** One statement, or undefined in front of what begins none. */
  private parseStatement(): Statement | undefined {
    // What was kept for the last statement would keep its tokens alive.
    if (this.extents.size > 0) {
      this.extents.clear();
    }
    if (this.kept === 0) {
      this.tokens.breakChain();
    }
    const token = this.tokens.peek();
    switch (token.kind) {
      case 'TEXT':
      case 'ESCAPE':
      case 'EMPTY_INDEX':
      case 'DOT':
      case 'LPAREN':
      case 'RPAREN':
      case 'RCURLY':
      case 'STRING_LITERAL':
      case 'INTEGER_LITERAL':
      case 'FLOATING_POINT_LITERAL':
        return this.takeText(token);
      case 'LCURLY':
        return this.tokens.peekSecond().kind === 'IDENTIFIER' ? this.parseReference(token) : this.takeText(token);
      case 'IDENTIFIER':
        return this.parseReference(token);
      case 'HOLE':
        this.tokens.take();
        return { kind: 'hole', text: token.image, ...this.cover() };
      case 'LINE_COMMENT_START':
      case 'BLOCK_COMMENT':
      case 'DOC_COMMENT':
        return parseComment(this, token);
      case 'TEXTBLOCK':
        return parseTextblock(this, token);
      case 'ESCAPE_DIRECTIVE':
        return parseEscapedDirective(this, token);
      case 'DOUBLE_ESCAPE':
        return parseEscapes(this);
      case 'SET_DIRECTIVE':
        return !this.goesOn ? parseSet(this) : this.header(token, () => parseSet(this), undefined) ?? this.brokenText();
      case 'IF_DIRECTIVE':
        return parseIf(this);
      case 'WORD':
      case 'BRACKETED_WORD':
        return parseDirective(this);
      default:
        return undefined;
    }
  }

  /** Stands for what could not be parsed. */
  private brokenText(): Text {
    return { kind: 'text', text: '', escape: false, ...this.cover() };
  }

  private takeText(token: Token): Text {
    this.tokens.take();
    const { start, end } = this.cover();
    if (this.source.isWhole && start === token.start && token.isJoinedTo(token)) {
      return new PlainText(this.source.text, start, end);
    }
    return { kind: 'text', text: token.lead === '' ? token.image : token.lead + token.image, escape: false, start, end };
  }

  private parseReference(token: Token): Statement {
    const node = !this.goesOn ? this.reference() : this.header(token, () => this.reference(), undefined);
    if (node === undefined) {
      return this.brokenText();
    }
    const { start, end } = this.cover();
    if (node.kind === 'word') {
      return { kind: 'text', text: node.computed ? '' : node.word, escape: false, start, end };
    }
    if (node.start === start) {
      return node;
    }
    const { kind, name, nameSpan, formal, silent, accesses, prefix, escaped, text } = node;
    return { kind, name, nameSpan, formal, silent, accesses, prefix, escaped, text, start, end: node.end };
  }

  /** Goes on behind a token that fits nowhere. */
  private skipStray(token: Token): void {
    this.tokens.take();
    if (token.kind === 'ERROR' || token.kind === 'ELSEIF_DIRECTIVE') {
      this.tokens.restart(headerEnd(this.source.text, token.start, Math.max(token.end, token.start + 1)));
    }
    this.add(0, this.brokenText());
  }
}
