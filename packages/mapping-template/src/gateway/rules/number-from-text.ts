import type { AbstractValue } from '../json-shape/values/abstract-value';
import { FindingSeverity } from './finding';
import { foundByRun, type RuleFinding, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

export const NUMBER_FROM_TEXT: TemplateRule = {
  code: 'MAP2013',
  name: 'number-from-text',
  severity: FindingSeverity.WARNING,
  title: 'a text is compared or calculated with as a number',
  explanation: 'Parameters, headers and stage variables are strings. `<` and `>` with a string are always false, `+` joins instead of adding, and `-`, `*`, `/` have '
    + 'no result at all. Turn the text into a number first: `#set($zero = 0)#set($n = $zero.parseInt($text))`, after a check that it is one.',
  evidence: 'Velocity 1.7',
  wrong: { template: '{"big": #if($input.params(\'n\') > 10)true#{else}false#end}' },
  right: { template: '#set($zero = 0){"big": #if($zero.parseInt($input.params(\'n\')) > 10)true#{else}false#end}' },
  needs: 'run',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const { node } of nodes(context.tree, 'binary')) {
      const { operator } = node;
      const compares = ['<', '<=', '>', '>='].includes(operator);
      if (!compares && !['+', '-', '*', '/', '%'].includes(operator)) {
        continue;
      }
      const [left, right] = [context.run.valuesOf(node.left), context.run.valuesOf(node.right)];
      const side = left.length > 0 && left.every(isCallersText) ? node.left : right.length > 0 && right.every(isCallersText) ? node.right : undefined;
      const others = side === node.left ? right : left;
      if (side === undefined || (operator === '+' && !others.some((value) => value.kind === 'number'))) {
        continue;
      }
      const source = sourceOf(context, side);
      const outcome = compares ? `'${operator}' with a string is always false`
        : operator === '+' ? '\'+\' with a string joins the two texts' : `'${operator}' with a string has no result`;
      findings.push({
        span: side,
        message: `'${source}' is a string: ${outcome}`,
        help: `turn it into a number first: #set($zero = 0)#set($n = $zero.parseInt(${source}))`,
      });
    }
    return foundByRun(findings, context.run);
  },
};

function isCallersText(value: AbstractValue): boolean {
  return value.kind === 'text' && value.parts.length === 1 && typeof value.parts[0] !== 'string' && value.parts[0].origin.kind !== 'other';
}
