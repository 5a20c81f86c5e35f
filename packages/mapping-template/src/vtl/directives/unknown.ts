import type { Statement } from '../tree';
import type { ParsedDirective } from './parsed-directive';

/** A directive that does not exist; a block call without parentheses is printed by its name alone. */
export function buildUnknown(parsed: ParsedDirective): Statement {
  const text = parsed.name.startsWith('@') && !parsed.parentheses ? `#${parsed.name}` : parsed.image;
  return {
    kind: 'directive',
    name: parsed.name,
    nameSpan: parsed.nameSpan,
    args: parsed.args,
    body: parsed.body,
    text,
    start: parsed.start,
    end: parsed.end,
  };
}
