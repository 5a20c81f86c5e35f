import { FindingSeverity } from './finding';
import { overridePath } from './header-override';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

export const STATUS_OVERRIDE: TemplateRule = {
  code: 'MAP2044',
  name: 'status-override',
  severity: FindingSeverity.WARNING,
  title: 'the overridden status is no integer from 100 to 599',
  explanation: '`$context.responseOverride.status` takes an integer from 100 to 599. What AWS makes of anything else is not established; it is probably ignored.',
  evidence: 'inferred',
  wrong: { template: '#set($context.responseOverride.status = "400"){}', phase: 'response' },
  right: { template: '#set($context.responseOverride.status = 400){}', phase: 'response' },
  needs: 'tree',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const { node } of nodes(context.tree, 'set')) {
      if (overridePath(node.target)?.join('.') !== 'responseOverride.status') {
        continue;
      }
      const { value } = node;
      const wrong = value.kind === 'string' || value.kind === 'interpolation' || value.kind === 'boolean'
        || (value.kind === 'number' && (typeof value.value !== 'number' || value.value < 100 || value.value > 599));
      if (wrong) {
        findings.push({
          span: value,
          message: `${sourceOf(context, value)} is no status: it takes an integer from 100 to 599`,
          help: value.kind === 'string' && /^[1-5]\d\d$/.test(value.value) ? `write ${value.value} without quotes` : 'write an integer from 100 to 599',
          ...(value.kind === 'string' && /^[1-5]\d\d$/.test(value.value)
            ? { fix: { description: 'remove the quotes', edits: [{ start: value.start, end: value.end, text: value.value }] } } : {}),
        });
      }
    }
    return found(findings);
  },
};
