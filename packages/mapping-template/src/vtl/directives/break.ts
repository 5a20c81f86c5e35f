import type { Statement } from '../tree';
import { broken, type ParsedDirective } from './parsed-directive';

/** `#break` or `#break($scope)` */
export function buildBreak(parsed: ParsedDirective): Statement {
  if (parsed.args.length > 1) {
    return broken(parsed, 'MAP1021', `#break takes one scope at most, and has ${parsed.args.length} arguments`,
      'write #break, or #break($foreach.parent) to leave the outer loop');
  }
  return { kind: 'break', scope: parsed.args[0], start: parsed.start, end: parsed.end };
}
