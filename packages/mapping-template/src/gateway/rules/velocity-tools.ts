import { FindingSeverity } from './finding';
import { found, type TemplateRule } from './rule';
import { assignedNames, nodes } from './tree-search';

/** Names under which Velocity Tools put their helpers. */
export const TOOL_NAMES: ReadonlySet<string> = new Set([
  'esc', 'math', 'date', 'number', 'display', 'json', 'convert', 'sorter', 'alternator', 'class', 'field', 'render', 'resource', 'text', 'xml', 'link',
]);

export const VELOCITY_TOOLS: TemplateRule = {
  code: 'MAP2009',
  name: 'velocity-tools',
  severity: FindingSeverity.WARNING,
  title: 'a helper of Velocity Tools, which API Gateway lacks',
  explanation: '`$esc`, `$math`, `$date`, `$number` and the like belong to Velocity Tools, which API Gateway does not load. They render as nothing: '
    + '`$esc.newline` is harmless, `$math.add(1, 2)` is not. Operators calculate: `#set($n = 1 + 2)`.',
  evidence: 'inferred',
  wrong: { template: '{"sum": "$math.add(1, 2)"}' },
  right: { template: '#set($sum = 1 + 2){"sum": $sum}' },
  needs: 'tree',
  check(context) {
    const assigned = assignedNames(context.tree);
    return found(nodes(context.tree, 'reference')
      .filter(({ node }) => TOOL_NAMES.has(node.name) && !assigned.has(node.name) && !node.escaped && node.accesses.length > 0)
      .map(({ node }) => ({
        span: node,
        message: `$${node.name} is a helper of Velocity Tools, which API Gateway does not have: this renders as nothing`,
        help: node.name === 'math' ? 'calculate with operators: #set($n = $a + $b)'
          : node.name === 'esc' ? 'remove it; line breaks of the template itself are printed' : 'remove it',
      })));
  },
};
