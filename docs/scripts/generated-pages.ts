import { decisionsIndex } from './decisions-index';
import { architectureImages } from './draw-architecture';

/** Everything below docs/ that is made from the code: path to text. */
export function generatedPages(): Record<string, string> {
  return {
    'decisions/README.md': decisionsIndex(),
    ...Object.fromEntries(Object.entries(architectureImages()).map(([name, svg]) => [`images/${name}`, svg])),
  };
}
