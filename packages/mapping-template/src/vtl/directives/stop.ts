import type { CompileScope } from '../evaluate/compile-scope';
import type { Render } from '../evaluate/compiled';
import { STOP } from '../evaluate/signals';
import type { Statement, StopDirective } from '../tree';
import { broken, type ParsedDirective } from './parsed-directive';

/** `#stop` or `#stop("reason")` */
export function buildStop(parsed: ParsedDirective): Statement {
  if (parsed.args.length > 1) {
    return broken(parsed, 'MAP1021', `#stop takes one message at most, and has ${parsed.args.length} arguments`, 'write #stop');
  }
  return { kind: 'stop', reason: parsed.args[0], start: parsed.start, end: parsed.end };
}

/** Ends the template; what it has printed so far stays. */
export function compileStop(scope: CompileScope, directive: StopDirective): Render {
  const reason = directive.reason === undefined ? undefined : scope.value(directive.reason);
  return (frame) => {
    reason?.(frame);
    throw STOP;
  };
}
