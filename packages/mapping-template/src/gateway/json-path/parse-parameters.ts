import { isDigit, type PathCursor } from './path-cursor';
import type { CompiledPath, PathParameter } from './path-token';

/** Counts of what is open while parameters are read. */
interface Open {
  parentheses: number;
  brackets: number;
  braces: number;
  quotes: number;
}

/**
 * Parses the parameters of a function; the cursor stands behind the opening parenthesis.
 *
 * Jayway cuts the text into parameters by counting brackets, with some oddities that are kept here: a quote opens and closes only as
 * `"`, and a closing parenthesis of a nested call ends a parameter.
 */
export function parseParameters(
  cursor: PathCursor, name: string, parse: (text: string, base: number) => CompiledPath,
): PathParameter[] {
  const parameters: PathParameter[] = [];
  const open: Open = { parentheses: 1, brackets: 0, braces: 0, quotes: 0 };
  let kind: 'json' | 'path' | undefined;
  let text = '';
  let start = 0;
  let prior = '';
  let ended = false;
  while (cursor.has() && !ended) {
    const found = cursor.current;
    cursor.position++;
    if (kind === undefined) {
      if (' \t\n\r'.includes(found)) {
        continue;
      }
      kind = kindOf(found);
      start = cursor.position - 1;
    }
    count(cursor, open, found, prior);
    if (found === ')' && (open.parentheses < 0 || prior === '(')) {
      text += found;
    }
    if ((found === ')' || found === ',') && closesParameter(open, found)) {
      ended = open.parentheses === 0;
      if (kind === 'json') {
        parameters.push({ kind, text });
      } else if (kind === 'path') {
        parameters.push({ kind, path: parse(text, cursor.offset(start)) });
      }
      text = kind === undefined ? text : '';
      kind = undefined;
    }
    if (kind !== undefined && !(found === ',' && open.braces === 0 && open.brackets === 0 && open.parentheses === 1)) {
      text += found;
    }
    prior = found;
  }
  if (open.braces !== 0 || open.parentheses !== 0 || open.brackets !== 0) {
    cursor.fail(`the parameters of the function ${name} are not closed`);
  }
  return parameters;
}

function kindOf(first: string): 'json' | 'path' | undefined {
  if (first === '{' || first === '"' || first === '-' || isDigit(first)) {
    return 'json';
  }
  return first === '$' || first === '@' ? 'path' : undefined;
}

function count(cursor: PathCursor, open: Open, found: string, prior: string): void {
  switch (found) {
    case '"':
      open.quotes += prior !== '\\' && open.quotes > 0 ? -1 : 1;
      return;
    case '(':
      open.parentheses++;
      return;
    case ')':
      open.parentheses--;
      return;
    case '{':
      open.braces++;
      return;
    case '[':
      open.brackets++;
      return;
    case '}':
      if (open.braces-- === 0) {
        cursor.fail('a } without its {', cursor.position - 1);
      }
      return;
    case ']':
      if (open.brackets-- === 0) {
        cursor.fail('a ] without its [', cursor.position - 1);
      }
      return;
    default:
  }
}

function closesParameter(open: Open, found: string): boolean {
  return open.quotes === 0 && open.braces === 0 && open.brackets === 0
    && ((open.parentheses === 0 && found === ')') || open.parentheses === 1);
}
