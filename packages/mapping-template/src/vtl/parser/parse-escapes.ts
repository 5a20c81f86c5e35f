import { DIRECTIVES } from '../directives/directive-names';
import type { Token } from '../lexer/token';
import type { Statement } from '../tree';
import type { ParseScope } from './parse-scope';

/** `\#if`: half of the backslashes in front of a directive that exists, all of them in front of others. */
export function parseEscapedDirective(scope: ParseScope, token: Token): Statement {
  scope.tokens.take();
  const last = token.image.lastIndexOf('\\');
  const directive = token.image.slice(last + 1);
  const name = directive[1] === '{' ? directive.slice(2, -1) : directive.slice(1);
  if (DIRECTIVES.has(name) || CONTROL_WORDS.has(name) || scope.macros.has(name)) {
    token.image = token.image.slice(0, last >> 1) + directive;
  }
  return { kind: 'text', text: token.image, escape: true, ...scope.cover() };
}

/** Pairs of backslashes: one of each pair is printed in front of a directive, both elsewhere. */
export function parseEscapes(scope: ParseScope): Statement {
  let pairs = 0;
  while (scope.tokens.takeIf('DOUBLE_ESCAPE') !== undefined) {
    pairs++;
  }
  const next = scope.tokens.peek();
  const directive = CONTROL_TOKENS.has(next.kind) || DIRECTIVES.has(next.image.slice(1)) || scope.macros.has(next.image.slice(1));
  const text = (directive ? '\\' : '\\\\').repeat(pairs);
  return { kind: 'text', text, escape: directive, ...scope.cover() };
}

const CONTROL_WORDS: ReadonlySet<string> = new Set(['if', 'end', 'set', 'else', 'elseif']);
const CONTROL_TOKENS: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['IF_DIRECTIVE', 'ELSE_DIRECTIVE', 'ELSEIF_DIRECTIVE', 'END']);
