import { Fault } from '../../diagnostics/fault';
import type { CompileScope } from '../evaluate/compile-scope';
import type { Render } from '../evaluate/compiled';
import { BREAK, StopSignal } from '../evaluate/signals';
import type { BreakDirective, Statement } from '../tree';
import { ForeachScope } from './foreach-scope';
import { broken, type ParsedDirective } from './parsed-directive';

/** `#break` or `#break($scope)` */
export function buildBreak(parsed: ParsedDirective): Statement {
  if (parsed.args.length > 1) {
    return broken(parsed, 'MAP1021', `#break takes one scope at most, and has ${parsed.args.length} arguments`,
      'write #break, or #break($foreach.parent) to leave the outer loop');
  }
  return { kind: 'break', scope: parsed.args[0], start: parsed.start, end: parsed.end };
}

/** Leaves the nearest loop or block, or the loop of a scope; outside of both, the template. */
export function compileBreak(scope: CompileScope, directive: BreakDirective): Render {
  if (directive.scope === undefined) {
    return () => {
      throw BREAK;
    };
  }
  const argument = scope.value(directive.scope);
  return (frame) => {
    const value = argument(frame);
    if (value instanceof ForeachScope) {
      throw new StopSignal(value.directive);
    }
    frame.at = directive;
    throw new Fault('MAP3003', '#break takes the scope of a loop, and got something else', {
      help: 'write #break, #break($foreach) or #break($foreach.parent)',
    });
  };
}
