import { FindingSeverity } from './finding';
import { foundByRun, type RuleFinding, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

export const LOST_ASSIGNMENT: TemplateRule = {
  code: 'MAP2045',
  name: 'lost-assignment',
  severity: FindingSeverity.WARNING,
  title: 'a member is assigned to something that is not there',
  explanation: '`#set($x.y = 1)` does nothing where `$x` is no map, without an error. Make the map first: `#set($x = {})`.',
  evidence: 'Velocity 1.7',
  wrong: { template: '#set($out.name = "x"){"name": "$!out.name"}' },
  right: { template: '#set($out = {})#set($out.name = "x"){"name": "$!out.name"}' },
  needs: 'run',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const { node } of nodes(context.tree, 'set')) {
      const holders = context.run.holdersOf(node);
      if (holders.length > 0 && holders.every((value) => value.kind === 'null' || value.kind === 'text' || value.kind === 'number')) {
        findings.push({
          span: node.target,
          message: `'${sourceOf(context, node.target)}' is assigned nowhere: $${node.target.name} is no map`,
          help: `make the map first: #set($${node.target.name} = {})`,
        });
      }
    }
    return foundByRun(findings, context.run);
  },
};
