import type { CompileScope } from '../evaluate/compile-scope';
import type { Render } from '../evaluate/compiled';
import { DefinedBlock } from '../evaluate/defined-block';
import type { DefineDirective, Expression, Statement } from '../tree';
import { broken, type ParsedDirective } from './parsed-directive';

/** `#define($name) ... #end` */
export function buildDefine(parsed: ParsedDirective): Statement {
  const [variable] = parsed.args;
  if (parsed.body === undefined || variable === undefined || parsed.args.length > 1) {
    return broken(parsed, 'MAP1021', `#define needs one variable in parentheses, and has ${parsed.args.length}`,
      'write #define($name) ... #end');
  }
  return {
    kind: 'define',
    header: parsed.header,
    name: blockName(parsed, variable),
    nameSpan: { start: variable.start, end: variable.end },
    args: parsed.args,
    body: parsed.body,
    start: parsed.start,
    end: parsed.end,
  };
}

/**
 * Velocity takes the argument's first token without its first character. So `#define(${x})` and `#define($!x)` name blocks that
 * nothing can read.
 */
function blockName(parsed: ParsedDirective, variable: Expression): string {
  if (variable.kind !== 'reference') {
    return parsed.argumentText.slice(1);
  }
  return variable.formal ? (variable.silent ? '!{' : '{') : variable.silent ? `!${variable.name}` : variable.name;
}

/** Keeps the block in its variable; it runs when the variable is printed. */
export function compileDefine(scope: CompileScope, directive: DefineDirective): Render {
  directive.args.forEach((argument) => scope.value(argument));
  const slot = scope.slot(directive.name);
  const body = scope.block(directive.body);
  return (frame) => frame.set(slot, new DefinedBlock(frame, directive, body));
}
