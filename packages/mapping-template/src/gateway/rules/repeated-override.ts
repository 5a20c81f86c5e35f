import type { Node } from '../../vtl/tree';
import { FindingSeverity } from './finding';
import { overridePath } from './header-override';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { nodes } from './tree-search';

export const REPEATED_OVERRIDE: TemplateRule = {
  code: 'MAP2043',
  name: 'repeated-override',
  severity: FindingSeverity.WARNING,
  title: 'the same override is set twice',
  explanation: 'Each parameter can be overridden once: a second override of the same name makes API Gateway answer with status 5xx. '
    + 'Decide on the value first, in a variable, and override with that.',
  evidence: 'documented',
  wrong: { template: '#set($context.responseOverride.status = 400)#set($context.responseOverride.status = 404){}', phase: 'response' },
  right: { template: '#set($status = 400)#set($status = 404)#set($context.responseOverride.status = $status){}', phase: 'response' },
  needs: 'tree',
  check(context) {
    const findings: RuleFinding[] = [];
    const earlier: (Place & { readonly key: string })[] = [];
    const stops = nodes(context.tree, 'stop').map(({ node: { start }, parents }) => ({ start, parents }));
    for (const { node, parents } of nodes(context.tree, 'set')) {
      const path = overridePath(node.target);
      if (path === undefined) {
        continue;
      }
      const key = path.join('.');
      const inLoop = parents.some((parent) => parent.kind === 'foreach');
      if (inLoop || earlier.some((other) => other.key === key && canBothRun(other.parents, parents) && !endsBetween(stops, other, node.start))) {
        findings.push({
          span: node.target,
          message: inLoop ? `$context.${key} is set in a loop: a second override of the same name makes API Gateway answer with status 5xx`
            : `$context.${key} is set a second time: API Gateway takes one override of a name, and answers with status 5xx`,
          help: 'decide on the value in a variable, and override once',
        });
      }
      earlier.push({ key, parents, start: node.start });
    }
    return found(findings);
  },
};

interface Place {
  readonly start: number;
  readonly parents: readonly Node[];
}

/** Whether a `#stop` around the first place, which is reached whenever that one is, ends the template before the second. */
function endsBetween(stops: readonly Place[], first: Place, second: number): boolean {
  return stops.some(({ start, parents }) => (
    start > first.start && start < second && parents.every((parent, index) => first.parents[index] === parent)
  ));
}

/** Whether no `#if` sends the two places different ways. */
function canBothRun(left: readonly Node[], right: readonly Node[]): boolean {
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    if (left[i] !== right[i]) {
      const [a, b] = [left[i], right[i]];
      return !((a.kind === 'branch' || a.kind === 'else') && (b.kind === 'branch' || b.kind === 'else') && left[i - 1].kind === 'if');
    }
  }
  return true;
}
