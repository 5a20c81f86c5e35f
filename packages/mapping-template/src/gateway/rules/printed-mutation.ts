import { FindingSeverity } from './finding';
import { foundByRun, type RuleFinding, type TemplateRule } from './rule';
import { isPrinted, nodes, sourceOf } from './tree-search';

const MUTATORS = ['put', 'add', 'addAll', 'set', 'remove', 'putIfAbsent', 'replace'];

export const PRINTED_MUTATION: TemplateRule = {
  code: 'MAP2019',
  name: 'printed-mutation',
  severity: FindingSeverity.WARNING,
  title: 'a call that changes a list or map prints its result',
  explanation: 'A reference on its own prints what it answers: `$list.add(1)` prints `true`, `$map.put("k", 1)` the value that was there before. '
    + 'Assign the answer to a variable that nobody reads: `#set($ignore = $map.put("k", 1))`.',
  evidence: 'recorded on AWS',
  wrong: { template: '#set($l = [1])$l.add(2){"size": $l.size()}' },
  right: { template: '#set($l = [1])#set($ignore = $l.add(2)){"size": $l.size()}' },
  needs: 'run',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const { node, parents } of nodes(context.tree, 'reference')) {
      const last = node.accesses[node.accesses.length - 1];
      if (last?.kind !== 'method' || !MUTATORS.includes(last.name) || node.escaped || !isPrinted(parents)) {
        continue;
      }
      const receivers = context.run.receiversOf(last);
      const holdsValues = receivers.length > 0
        && receivers.every((value) => ['list', 'map', 'pieces', 'data', 'unknown'].includes(value.kind))
        && receivers.some((value) => value.kind !== 'unknown');
      const printed = context.run.printed.get(node) ?? [];
      if (!holdsValues || printed.every((value) => value.kind === 'null') || (last.name === 'replace' && receivers.some((value) => value.kind === 'data'))) {
        continue;
      }
      const source = sourceOf(context, node);
      findings.push({
        span: node,
        message: `'${source}' prints its answer: ${last.name === 'add' ? '\'true\'' : 'what was there before'}`,
        help: `write #set($ignore = ${source})`,
        fix: {
          description: 'assign the answer to a variable that nobody reads',
          edits: [{ start: node.start, end: node.start, text: '#set($ignore = ' }, { start: node.end, end: node.end, text: ')' }],
        },
      });
    }
    return foundByRun(findings, context.run);
  },
};
