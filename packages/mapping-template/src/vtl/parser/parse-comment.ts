import type { Token } from '../lexer/token';
import type { Statement } from '../tree';
import type { ParseScope } from './parse-scope';

/** A comment of any kind. */
export function parseComment(scope: ParseScope, token: Token): Statement {
  scope.tokens.take();
  // What stands in front of the first '##', or else of the first '#*', is printed: mostly nothing.
  const { image } = token;
  const line = image.indexOf('##');
  const text = image.slice(0, Math.max(0, line >= 0 ? line : image.indexOf('#*')));
  if (token.kind === 'LINE_COMMENT_START') {
    const end = scope.tokens.takeIf('LINE_COMMENT_END')?.end ?? scope.tokens.peek().start;
    return { kind: 'comment', style: 'line', text, ...scope.cover(end) };
  }
  return { kind: 'comment', style: token.kind === 'DOC_COMMENT' ? 'doc' : 'block', text, ...scope.cover() };
}

/** `#[[...]]#` */
export function parseTextblock(scope: ParseScope, token: Token): Statement {
  scope.tokens.take();
  return { kind: 'raw', text: token.image.slice(3, -3), ...scope.cover() };
}
