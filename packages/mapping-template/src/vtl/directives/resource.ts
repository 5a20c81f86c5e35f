import type { Statement } from '../tree';
import type { ParsedDirective } from './parsed-directive';

/** `#include(...)` and `#parse(...)` */
export function buildResource(parsed: ParsedDirective): Statement {
  return {
    kind: 'resource', name: parsed.name === 'include' ? 'include' : 'parse', args: parsed.args, start: parsed.start, end: parsed.end,
  };
}
