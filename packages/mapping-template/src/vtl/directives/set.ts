import type { CompileScope } from '../evaluate/compile-scope';
import type { Render } from '../evaluate/compiled';
import { compileAssignment } from '../evaluate/compile-reference';
import type { SetDirective } from '../tree';

/** Assigns; where the value is null, which only an expression's can be, the variable keeps what it has. */
export function compileSet(scope: CompileScope, directive: SetDirective): Render {
  const value = scope.value(directive.value);
  const assign = compileAssignment(scope, directive.target);
  return (frame) => {
    const result = value(frame);
    if (result !== null) {
      assign(result, frame);
    }
  };
}
