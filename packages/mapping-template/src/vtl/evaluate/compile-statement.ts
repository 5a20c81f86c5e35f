import { compileBreak } from '../directives/break';
import { compileDefine } from '../directives/define';
import { compileForeach } from '../directives/foreach';
import { compileIf } from '../directives/if';
import { compileResource } from '../directives/resource';
import { compileSet } from '../directives/set';
import { compileStop } from '../directives/stop';
import type { Statement } from '../tree';
import type { CompileScope } from './compile-scope';
import type { Render } from './compiled';

/** What a statement does, or undefined where it does nothing. */
export function compileStatement(scope: CompileScope, statement: Statement): Render | undefined {
  switch (statement.kind) {
    case 'text':
    case 'hole':
    case 'comment':
    case 'raw':
      return printText(statement.text);
    case 'reference':
      return scope.reference(statement);
    case 'set':
      return compileSet(scope, statement);
    case 'if':
      return compileIf(scope, statement);
    case 'foreach':
      return compileForeach(scope, statement);
    case 'define':
      return compileDefine(scope, statement);
    case 'break':
      return compileBreak(scope, statement);
    case 'stop':
      return compileStop(scope, statement);
    case 'resource':
      return compileResource(scope, statement);
    case 'literal':
      statement.args.forEach((argument) => scope.value(argument));
      scope.block(statement.body);
      return printText(statement.text);
    case 'directive':
      // Arguments and body are never run, but may hold what makes every rendering fail.
      statement.args.forEach((argument) => scope.value(argument));
      if (statement.body !== undefined) {
        scope.block(statement.body);
      }
      return printText(statement.text);
    case 'macro':
      statement.args.forEach((argument) => scope.value(argument));
      scope.block(statement.body);
      return undefined;
    case 'broken':
      scope.fail(statement.code, statement.problem, statement.header, statement.help);
      return undefined;
  }
}

function printText(text: string): Render | undefined {
  return text === '' ? undefined : (frame) => {
    frame.out += text;
  };
}
