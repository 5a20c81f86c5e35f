import { Fault } from '../../diagnostics/fault';
import { parseFilter } from './parse-filter';
import { parseParameters } from './parse-parameters';
import { isDigit, MAX_PATH_NESTING, PathCursor, PathSyntaxError } from './path-cursor';
import { type CompiledPath, compileTokens, linkTokens, type Step } from './path-token';
import { unescape } from './unescape';

/** Longest text of a path, in UTF-16 units. */
const MAX_LENGTH = 65_536;

/** Most steps of a path. */
const MAX_PATH_STEPS = 1000;

/**
 * Parses a path of Jayway's dialect.
 *
 * @throws Fault MAP4003 for a path that Jayway refuses, with the place in the path
 */
export function parsePath(text: string): CompiledPath {
  try {
    if (text === '') {
      throw new PathSyntaxError('a path cannot be empty', 0, true);
    }
    if (text.length > MAX_LENGTH) {
      throw new PathSyntaxError(`a path cannot be longer than ${MAX_LENGTH} characters`, MAX_LENGTH, false);
    }
    return parseNested(text, 0, 0);
  } catch (error) {
    if (!(error instanceof PathSyntaxError)) {
      throw error;
    }
    const offset = Math.min(error.offset, text.length);
    const shown = text.length > 100 ? `${text.slice(0, 100)}…` : text;
    throw new Fault('MAP4003', `the JSONPath '${shown}' is not valid at position ${offset}: ${error.message}`, {
      help: 'write a path such as $.name, $.list[0], $[\'any name\'] or $.list[?(@.price < 10)]', offset,
    });
  }
}

/** A path that stands at `base` of the whole text; `nesting` counts the paths and parentheses around it. */
function parseNested(text: string, base: number, nesting: number): CompiledPath {
  let cursor = nestedCursor(text, base, nesting);
  cursor.trim();
  // Jayway looks at the very first character here, a space included.
  if (cursor.at(0) !== '$' && cursor.at(0) !== '@') {
    cursor = new PathCursor(`$.${text}`, base - 2);
    cursor.trim();
  }
  if (cursor.at(cursor.end) === '.') {
    cursor.fail('it must not end with a dot', cursor.end);
  }
  return parseTrimmed(cursor, nesting);
}

function nestedCursor(text: string, base: number, nesting: number): PathCursor {
  if (nesting > MAX_PATH_NESTING) {
    throw new PathSyntaxError(`paths and parentheses are nested more than ${MAX_PATH_NESTING} deep`, base, false);
  }
  return new PathCursor(text, base);
}

/** A path as it stands, from `$` or `@` on. */
function parseTrimmed(cursor: PathCursor, nesting: number): CompiledPath {
  while (cursor.has() && ' \t\n\r'.includes(cursor.current)) {
    cursor.position++;
  }
  const context = cursor.current;
  if (context !== '$' && context !== '@') {
    cursor.fail('it has to start with $ or @');
  }
  const steps: Step[] = [{ kind: 'root' }];
  if (!cursor.isTail) {
    cursor.position++;
    if (cursor.current !== '.' && cursor.current !== '[') {
      cursor.fail('expected . or [ here');
    }
    do {
      parseStep(cursor, steps, nesting);
      if (steps.length > MAX_PATH_STEPS) {
        throw new PathSyntaxError(`a path cannot have more than ${MAX_PATH_STEPS} steps`, cursor.offset(), false);
      }
    } while (!cursor.isTail);
  }
  return compileTokens(linkTokens(steps), context === '$');
}

function parseStep(cursor: PathCursor, steps: Step[], nesting: number): void {
  if (cursor.current === '.') {
    parseDots(cursor, steps);
  }
  switch (cursor.current) {
    case '[':
      steps.push(parseNames(cursor) ?? parseIndexes(cursor) ?? parseWildcard(cursor) ?? parseFilterStep(cursor, nesting)
        ?? parsePlaceholder(cursor) ?? cursor.fail('expected a quoted name, a number, * or ?( behind ['));
      return;
    case '*':
      steps.push(parseWildcard(cursor) ?? cursor.fail('a name cannot stand here'));
      return;
    default:
      steps.push(parseName(cursor, nesting));
  }
}

/** One dot, or two for a scan. */
function parseDots(cursor: PathCursor, steps: Step[]): void {
  if (cursor.has(cursor.position + 1) && cursor.at(cursor.position + 1) === '.') {
    steps.push({ kind: 'scan' });
    cursor.position += 2;
  } else if (!cursor.has(cursor.position + 1)) {
    cursor.fail('it must not end with a dot');
  } else {
    cursor.position++;
  }
  if (cursor.current === '.') {
    cursor.fail('a dot cannot stand here');
  }
}

/** A name behind a dot, or a call of a function. */
function parseName(cursor: PathCursor, nesting: number): Step {
  const start = cursor.position;
  if (cursor.current === ' ') {
    cursor.fail('a name cannot begin with a space; write [\'the name\'] instead');
  }
  let end = start;
  while (cursor.has(end) && cursor.at(end) !== '.' && cursor.at(end) !== '[' && cursor.at(end) !== '(') {
    if (cursor.at(end) === ' ') {
      cursor.fail('a name with a space in it has to stand in brackets and quotes, as in [\'my name\']', end);
    }
    end++;
  }
  const isCall = cursor.has(end) && cursor.at(end) === '(';
  const name = cursor.slice(start, end);
  cursor.position = end;
  if (!isCall) {
    return { kind: 'property', names: [name] };
  }
  checkParentheses(cursor, end, name);
  if (cursor.has(end + 1)) {
    if (cursor.at(end + 1) !== ')') {
      cursor.position = end + 1;
      return { kind: 'function', name, parameters: parseParameters(cursor, name, (text, base) => parseTrimmed(nestedCursor(text, base, nesting + 1), nesting + 1)) };
    }
    cursor.position = end + 1;
  }
  return { kind: 'function', name, parameters: undefined };
}

function checkParentheses(cursor: PathCursor, open: number, name: string): void {
  let depth = 1;
  for (let index = open + 1; index < cursor.length && depth > 0; index++) {
    depth += cursor.at(index) === ')' ? -1 : cursor.at(index) === '(' ? 1 : 0;
  }
  if (depth !== 0) {
    cursor.fail(`the parameters of the function ${name} are not closed`, open);
  }
}

/** `['a']`, `["a"]`, `['a', 'b']`. */
function parseNames(cursor: PathCursor): Step | undefined {
  const quote = cursor.nextSignificant();
  if (quote !== '\'' && quote !== '"') {
    return undefined;
  }
  const names: string[] = [];
  let start = cursor.position + 1;
  let end = 0;
  let inName = false;
  let afterComma = false;
  for (let index = start; cursor.has(index); index++) {
    const found = cursor.at(index);
    if (found === '\\') {
      index++;
    } else if (found === ']' && !inName) {
      if (afterComma) {
        cursor.fail('a name is missing here', index);
      }
      break;
    } else if (found === quote) {
      if (inName) {
        end = index;
        names.push(closeName(cursor, start, end));
      } else {
        start = index + 1;
        afterComma = false;
      }
      inName = !inName;
    } else if (found === ',' && !inName) {
      if (afterComma) {
        cursor.fail('a name is missing here', index);
      }
      afterComma = true;
    }
  }
  if (inName) {
    cursor.fail(`the name is not closed: ${quote} is missing`, start);
  }
  const close = cursor.indexOfNextSignificant(']', end);
  if (close < 0) {
    cursor.fail('the names are not closed: ] is missing', end);
  }
  cursor.position = close + 1;
  return names.length > 0 ? { kind: 'property', names } : cursor.fail('a name is missing here', start);
}

function closeName(cursor: PathCursor, start: number, end: number): string {
  const next = cursor.nextSignificant(end);
  if (next !== ']' && next !== ',') {
    cursor.fail('expected , or ] behind the name', end);
  }
  return unescape(cursor.slice(start, end)) ?? cursor.fail('\\u has to be followed by four hexadecimal digits', start);
}

/** `[0]`, `[0, 1]`, `[-1]`, `[1:]`, `[:2]`, `[1:2]`. */
function parseIndexes(cursor: PathCursor): Step | undefined {
  const first = cursor.nextSignificant();
  const start = cursor.position + 1;
  const end = cursor.indexOf(']', start);
  if ((!isDigit(first) && first !== '-' && first !== ':') || end < 0) {
    return undefined;
  }
  const expression = cursor.slice(start, end).trim();
  if (!/^[\d,\-: ]*$/.test(expression)) {
    return undefined;
  }
  const step = expression.includes(':') ? parseSlice(cursor, expression) : parseIndexList(cursor, expression);
  cursor.position = end + 1;
  return step;
}

function parseSlice(cursor: PathCursor, expression: string): Step {
  if (/[, ]/.test(expression)) {
    cursor.fail(`'${expression}' is not a slice; write [from:to] without spaces`);
  }
  const [from, to] = expression.split(':').slice(0, 2).map((text) => text === '' ? undefined : parseInteger(cursor, text));
  return from === undefined && to === undefined
    ? cursor.fail(`'${expression}' is not a slice; write [from:], [:to] or [from:to]`) : { kind: 'slice', from, to };
}

function parseIndexList(cursor: PathCursor, expression: string): Step {
  return { kind: 'index', indexes: expression.split(/\s*,\s*/).map((text) => parseInteger(cursor, text)) };
}

function parseInteger(cursor: PathCursor, text: string): number {
  const value = Number(text);
  return /^-?\d+$/.test(text) && value >= -0x80000000 && value <= 0x7fffffff ? value + 0
    : cursor.fail(`'${text}' is not a whole number of 32 bits`);
}

/** `*` or `[*]`. */
function parseWildcard(cursor: PathCursor): Step | undefined {
  const inBrackets = cursor.current === '[';
  if (inBrackets && !cursor.nextSignificantIs('*')) {
    return undefined;
  }
  if (inBrackets) {
    const star = cursor.indexOfNextSignificant('*');
    if (!cursor.nextSignificantIs(']', star)) {
      cursor.fail('expected ] behind the wildcard', star + 1);
    }
    cursor.position = cursor.indexOfNextSignificant(']', star) + 1;
  } else {
    cursor.position++;
  }
  return { kind: 'wildcard' };
}

/** `[?(…)]`. */
function parseFilterStep(cursor: PathCursor, nesting: number): Step | undefined {
  const start = cursor.position;
  const mark = cursor.indexOfNextSignificant('?');
  const open = mark < 0 ? -1 : cursor.indexOfNextSignificant('(', mark);
  const close = open < 0 ? -1 : cursor.indexOfClosing(open, '(', ')', true);
  if (close < 0 || !cursor.nextSignificantIs(']', close)) {
    return undefined;
  }
  const end = cursor.indexOfNextSignificant(']', close);
  cursor.position = end + 1;
  return { kind: 'filter', predicate: parseFilter(cursor.slice(start, end + 1), cursor.offset(start), nesting, parseNested) };
}

/** `[?]`, which in Java stands for a filter that the program hands over. */
function parsePlaceholder(cursor: PathCursor): undefined {
  const mark = cursor.indexOfNextSignificant('?');
  if (mark >= 0 && [']', ','].includes(cursor.nextSignificant(mark))) {
    cursor.fail('the filter [?] is empty; write [?(@.name == \'value\')]', mark);
  }
  return undefined;
}
