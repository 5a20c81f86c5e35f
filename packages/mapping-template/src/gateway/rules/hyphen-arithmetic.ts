import { FindingSeverity } from './finding';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { assignedNames, matchesNearProblems, nodes } from './tree-search';

export const HYPHEN_ARITHMETIC: TemplateRule = {
  code: 'MAP2012',
  name: 'hyphen-arithmetic',
  severity: FindingSeverity.ERROR,
  title: 'a minus without blanks',
  explanation: 'A hyphen belongs to names and to numbers: `$a-1` is a variable called `a-1`, and `3-5` and `$a-$b` cannot be parsed. Put a blank on both sides of '
    + 'a minus; behind a reference that is to be followed by a hyphen as text, use braces: `${a}-1`.',
  evidence: 'Velocity 1.7',
  wrong: { template: '#set($a = 5)#set($b = $a-1){"b": "$b"}' },
  right: { template: '#set($a = 5)#set($b = $a - 1){"b": "$b"}' },
  needs: 'tree',
  check(context) {
    const assigned = assignedNames(context.tree);
    const findings: RuleFinding[] = [];
    for (const { node, parents } of nodes(context.tree, 'reference')) {
      const match = /^(.+?)-(.*)$/.exec(node.name);
      if (match === null || assigned.has(node.name) || !assigned.has(match[1])) {
        continue;
      }
      const printed = parents[parents.length - 1]?.kind === 'block';
      findings.push({
        span: node.nameSpan,
        message: `'$${node.name}' is one variable, which nothing assigns: a hyphen belongs to the name`,
        help: printed ? `to print $${match[1]} and then '-${match[2]}', write \${${match[1]}}-${match[2]}` : `to subtract, write $${match[1]} - ${match[2]}`,
      });
    }
    for (const { match, span, problem } of matchesNearProblems(context, /(\$\{?[\w.]+\}?|\d+)-(\$?[\w.]+)/)) {
      findings.push({
        span,
        message: `'${match[0]}' cannot be read as a subtraction: a minus needs a blank on both sides`,
        help: `write ${match[1]} - ${match[2]}`,
        refuses: true,
        explains: problem,
      });
    }
    return found(findings);
  },
};
