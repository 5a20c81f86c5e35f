import { compileJavaRegex, type RegexFlags } from '../regex';
import { FilterNumber } from './filter-number';
import { isDigit, MAX_PATH_NESTING, PathCursor, PathSyntaxError } from './path-cursor';
import type { CompiledPath, Operand, Predicate } from './path-token';
import { type Operator, OPERATORS } from './filter-operator';
import { unescape } from './unescape';

/** Parses a path inside a filter. */
export type ParseNested = (text: string, base: number, nesting: number) => CompiledPath;

const PATTERN_FLAGS: Readonly<Record<string, keyof RegexFlags | undefined>> = {
  __proto__: null as never, d: 'unixLines', i: 'ignoreCase', x: 'comments', m: 'multiline', s: 'dotAll', u: 'unicodeCase', U: undefined,
};

/** Parses a filter; `text` is all of `[?(…)]` and stands at `base` of the whole path. */
export function parseFilter(text: string, base: number, nesting: number, parseNested: ParseNested): Predicate {
  const cursor = new PathCursor(text, base);
  cursor.trim();
  cursor.position++;
  cursor.end--;
  cursor.trim();
  cursor.position++;
  cursor.trim();
  if (cursor.current !== '(' || cursor.at(cursor.end) !== ')') {
    cursor.fail('a filter has to be written as [?(…)]');
  }
  return new FilterParser(cursor, nesting, parseNested).parse();
}

class FilterParser {
  /** Why a comparison was last taken for a path alone. */
  private givenUp: PathSyntaxError | undefined;

  public constructor(private readonly cursor: PathCursor, private nesting: number, private readonly parseNested: ParseNested) {
  }

  public parse(): Predicate {
    try {
      const predicate = this.parseOr();
      this.cursor.skipBlanks();
      if (this.cursor.has()) {
        this.cursor.fail('expected the end of the filter here');
      }
      return predicate;
    } catch (error) {
      // Why a comparison was given up tells more than that its path alone does not end the filter.
      throw error instanceof PathSyntaxError && this.givenUp !== undefined && this.givenUp.offset >= error.offset
        ? new PathSyntaxError(this.givenUp.message, this.givenUp.offset, error.recoverable) : error;
    }
  }

  private parseOr(): Predicate {
    return this.parseChain('or', '||', () => this.parseChain('and', '&&', () => this.parseOperand()));
  }

  private parseChain(kind: 'or' | 'and', sign: string, parsePart: () => Predicate): Predicate {
    const parts = [parsePart()];
    for (;;) {
      const back = this.cursor.position;
      if (!this.cursor.take(sign)) {
        this.cursor.position = back;
        return parts.length === 1 ? parts[0] : { kind, parts };
      }
      parts.push(parsePart());
    }
  }

  private parseOperand(): Predicate {
    const { cursor } = this;
    if (++this.nesting > MAX_PATH_NESTING) {
      throw new PathSyntaxError(`paths and parentheses are nested more than ${MAX_PATH_NESTING} deep`, cursor.offset(), false);
    }
    try {
      const back = cursor.skipBlanks().position;
      if (cursor.current === '!') {
        cursor.position++;
        const negated = cursor.skipBlanks().current;
        if (negated !== '$' && negated !== '@') {
          return { kind: 'not', part: this.parseOperand() };
        }
        cursor.position = back;
      }
      if (cursor.current === '(') {
        cursor.position++;
        const inner = this.parseOr();
        if (cursor.skipBlanks().current !== ')') {
          cursor.fail('expected ) here');
        }
        cursor.position++;
        return inner;
      }
      return this.parseRelation();
    } finally {
      this.nesting--;
    }
  }

  /** Two values and an operator, or a path that has to lead somewhere. */
  private parseRelation(): Predicate {
    const left = this.parseValue();
    const back = this.cursor.position;
    try {
      const operator = this.parseOperator();
      return { kind: 'relation', left, operator, right: this.parseValue() };
    } catch (error) {
      if (!(error instanceof PathSyntaxError) || !error.recoverable) {
        throw error;
      }
      this.givenUp = error;
      this.cursor.position = back;
      if (left.kind !== 'path') {
        // The error of the operator tells more than that a lone value is no path.
        throw error;
      }
    }
    return {
      kind: 'relation', left: { ...left, existence: true }, operator: 'EXISTS', right: { kind: 'boolean', value: left.expected },
    };
  }

  private parseOperator(): Operator {
    const { cursor } = this;
    const start = cursor.skipBlanks().position;
    const isSign = isOperatorSign(cursor.current);
    while (cursor.has() && (isSign ? isOperatorSign(cursor.current) : cursor.current !== ' ')) {
      cursor.position++;
    }
    const text = cursor.slice(start, cursor.position);
    return OPERATORS.find((operator) => operator === text.toUpperCase())
      ?? cursor.fail(`'${text}' is not an operator; use one of ${OPERATORS.slice(0, 9).join(' ')}, or IN, NIN, SIZE, EMPTY, CONTAINS, `
        + 'SUBSETOF, ANYOF, NONEOF', start);
  }

  private parseValue(): Operand {
    const { cursor } = this;
    switch (cursor.skipBlanks().current) {
      case '$':
      case '@':
        return this.parsePath();
      case '!':
        cursor.position++;
        return '$@'.includes(cursor.skipBlanks().current) ? this.parsePath() : cursor.fail('expected a path behind !');
      case '\'':
      case '"':
        return this.parseString();
      case 't':
      case 'f':
        return this.parseBoolean();
      case 'n':
        return this.parseNull();
      case '{':
        return this.parseJsonText('{', '}');
      case '[':
        return this.parseJsonText('[', ']');
      case '/':
        return this.parsePattern();
      default:
        return this.parseNumber();
    }
  }

  private parsePath(): Operand {
    const { cursor } = this;
    const before = cursor.indexOfPreviousSignificant();
    const expected = before < 0 || cursor.at(before) !== '!';
    const start = cursor.position;
    cursor.position++;
    while (cursor.has()) {
      if (cursor.current === '[') {
        const close = cursor.indexOfClosing(cursor.position, '[', ']', false);
        if (close < 0) {
          cursor.fail('the bracket is not closed');
        }
        cursor.position = close + 1;
      }
      const found = cursor.current;
      if (!cursor.has() || isOperatorSign(found) || found === ' ' || (found === ')' && !this.closesCall(start))) {
        break;
      }
      cursor.position++;
    }
    const text = cursor.slice(start, cursor.position);
    try {
      return { kind: 'path', path: this.parseNested(text, cursor.offset(start), this.nesting + 1), existence: false, expected };
    } catch (error) {
      // For a path inside a filter Jayway takes every error for its own.
      throw error instanceof PathSyntaxError ? new PathSyntaxError(error.message, error.offset, true) : error;
    }
  }

  /** Whether the `)` here ends a call without parameters, other than the filter. */
  private closesCall(start: number): boolean {
    const { cursor } = this;
    const open = cursor.indexOfPreviousSignificant();
    return open >= 0 && cursor.at(open) === '(' && cursor.slice(start + 1, open).includes('.');
  }

  private parseString(): Operand {
    const { cursor } = this;
    const start = cursor.position;
    const quote = cursor.current;
    const end = cursor.indexOfUnescaped(quote, start);
    if (end < 0) {
      cursor.fail(`the string is not closed: ${quote} is missing`);
    }
    cursor.position = end + 1;
    const value = unescape(cursor.slice(start + 1, end));
    if (value === undefined) {
      throw new PathSyntaxError('\\u has to be followed by four hexadecimal digits', cursor.offset(start), false);
    }
    return { kind: 'string', value };
  }

  private parseBoolean(): Operand {
    const { cursor } = this;
    const word = cursor.current === 't' ? 'true' : 'false';
    if (!cursor.has(cursor.position + word.length - 1) || !cursor.text.startsWith(word, cursor.position)) {
      cursor.fail('expected true or false here; put quotes around a text');
    }
    cursor.position += word.length;
    return { kind: 'boolean', value: word === 'true' };
  }

  private parseNull(): Operand {
    const { cursor } = this;
    if (!cursor.has(cursor.position + 3) || !cursor.text.startsWith('null', cursor.position)) {
      cursor.fail('expected null here; put quotes around a text');
    }
    cursor.position += 4;
    return { kind: 'null' };
  }

  private parseJsonText(open: string, close: string): Operand {
    const { cursor } = this;
    const start = cursor.position;
    const end = cursor.indexOfClosing(start, open, close, false);
    if (end < 0) {
      cursor.fail(`the value is not closed: ${close} is missing`);
    }
    cursor.position = end + 1;
    return { kind: 'json-text', text: cursor.slice(start, end + 1) };
  }

  private parsePattern(): Operand {
    const { cursor } = this;
    const start = cursor.position;
    const end = cursor.indexOfUnescaped('/', start);
    if (end < 0) {
      cursor.fail('the regular expression is not closed: / is missing');
    }
    const flags: { -readonly [flag in keyof RegexFlags]: boolean } = {};
    cursor.position = end + 1;
    while (cursor.has() && cursor.current in PATTERN_FLAGS) {
      const flag = PATTERN_FLAGS[cursor.current];
      if (flag === undefined) {
        throw new PathSyntaxError('the flag U of a regular expression is not supported here', cursor.offset(), false);
      }
      flags[flag] = true;
      cursor.position++;
    }
    return { kind: 'pattern', regex: compileJavaRegex(cursor.slice(start + 1, end), flags) };
  }

  private parseNumber(): Operand {
    const { cursor } = this;
    const start = cursor.position;
    while (cursor.has() && (isDigit(cursor.current) || '-.Ee'.includes(cursor.current))) {
      cursor.position++;
    }
    const value = FilterNumber.parse(cursor.slice(start, cursor.position));
    if (value === undefined) {
      throw new PathSyntaxError('expected a value here: a path, a number, a text in quotes, true, false or null', cursor.offset(start), false);
    }
    return { kind: 'number', value };
  }
}

function isOperatorSign(unit: string): boolean {
  return unit === '<' || unit === '>' || unit === '=' || unit === '~' || unit === '!';
}
