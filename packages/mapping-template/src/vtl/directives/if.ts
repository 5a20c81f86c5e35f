import type { CompileScope } from '../evaluate/compile-scope';
import type { Render } from '../evaluate/compiled';
import type { IfDirective } from '../tree';

/** Runs the first branch whose condition holds. */
export function compileIf(scope: CompileScope, directive: IfDirective): Render {
  const tests = directive.branches.map((branch) => scope.test(branch.condition));
  const bodies = directive.branches.map((branch) => scope.block(branch.body));
  const otherwise = directive.otherwise === undefined ? undefined : scope.block(directive.otherwise.body);
  if (scope.observed) {
    return observed(directive, tests, bodies, otherwise);
  }
  if (tests.length === 1) {
    const [test] = tests;
    const [body] = bodies;
    return (frame) => {
      if (test(frame)) {
        body(frame);
      } else if (otherwise !== undefined) {
        otherwise(frame);
      }
    };
  }
  return (frame) => {
    for (let index = 0; index < tests.length; index++) {
      if (tests[index](frame)) {
        bodies[index](frame);
        return;
      }
    }
    otherwise?.(frame);
  };
}

function observed(
  directive: IfDirective, tests: readonly ((frame: Parameters<Render>[0]) => boolean)[], bodies: readonly Render[], otherwise: Render | undefined,
): Render {
  return (frame) => {
    const index = tests.findIndex((test) => test(frame));
    if (index >= 0) {
      frame.observer?.branch(directive.branches[index], index);
      bodies[index](frame);
    } else if (otherwise !== undefined && directive.otherwise !== undefined) {
      frame.observer?.branch(directive.otherwise, directive.branches.length);
      otherwise(frame);
    }
  };
}
