import type { Statement } from '../tree';
import { broken, type ParsedDirective } from './parsed-directive';

/** `#stop` or `#stop("reason")` */
export function buildStop(parsed: ParsedDirective): Statement {
  if (parsed.args.length > 1) {
    return broken(parsed, 'MAP1021', `#stop takes one message at most, and has ${parsed.args.length} arguments`, 'write #stop');
  }
  return { kind: 'stop', reason: parsed.args[0], start: parsed.start, end: parsed.end };
}
