import { Fault } from '../../diagnostics/fault';
import type { CompileScope } from '../evaluate/compile-scope';
import type { Render } from '../evaluate/compiled';
import type { ResourceDirective, Statement } from '../tree';
import type { ParsedDirective } from './parsed-directive';

/** `#include(...)` and `#parse(...)` */
export function buildResource(parsed: ParsedDirective): Statement {
  return {
    kind: 'resource', name: parsed.name === 'include' ? 'include' : 'parse', args: parsed.args, start: parsed.start, end: parsed.end,
  };
}

/** Fails: API Gateway has no files. Without an argument, `#include` does nothing. */
export function compileResource(scope: CompileScope, directive: ResourceDirective): Render {
  const args = directive.args.map((argument) => scope.value(argument));
  if (directive.name === 'include' && args.length === 0) {
    return () => undefined;
  }
  return (frame) => {
    args[0]?.(frame);
    frame.at = directive;
    throw new Fault('MAP3002', `#${directive.name} cannot work: API Gateway has no other templates`, {
      help: `print the word itself with \\#${directive.name}; write text that is used twice in a #define`,
    });
  };
}
