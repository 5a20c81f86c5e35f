import type { Expression } from '../../vtl/tree';
import type { AbstractValue } from '../json-shape/values/abstract-value';
import { FindingSeverity } from './finding';
import { foundByRun, type RuleContext, type RuleFinding, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

export const ALWAYS_TRUE_CONDITION: TemplateRule = {
  code: 'MAP2002',
  name: 'always-true-condition',
  severity: FindingSeverity.WARNING,
  title: 'a condition asks whether something is there, and is always true',
  explanation: 'On API Gateway whatever is missing is the empty string, and the empty string counts as true: `#if($input.params(\'x\'))` '
    + 'is true without the parameter too, and `#if(!$x)` never holds. Compare with the empty string.',
  evidence: 'recorded on AWS',
  wrong: { template: '{#if($input.params(\'a\'))"a": "x"#end}' },
  right: { template: '{#if($input.params(\'a\') != "")"a": "x"#end}' },
  needs: 'run',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const { node } of nodes(context.tree, 'branch')) {
      look(node.condition, context, findings, false);
    }
    return foundByRun(findings, context.run);
  },
};

function look(expression: Expression, context: RuleContext, findings: RuleFinding[], negated: boolean): void {
  switch (expression.kind) {
    case 'parentheses':
      return look(expression.inner, context, findings, negated);
    case 'not':
      return look(expression.operand, context, findings, !negated);
    case 'binary':
      if (expression.operator === '&&' || expression.operator === '||') {
        look(expression.left, context, findings, negated);
        look(expression.right, context, findings, negated);
      }
      return;
    case 'reference': {
      const values = context.run.valuesOf(expression);
      if (values.length === 0 || !values.every(isNeverFalse) || !values.some(mayBeMissing)) {
        return;
      }
      const source = sourceOf(context, expression);
      findings.push({
        span: expression,
        message: `'${negated ? `!${source}` : source}' is always ${negated ? 'false' : 'true'}: a missing value is the empty string, which counts as true`,
        help: `compare with the empty string: ${source} ${negated ? '==' : '!='} ""`,
      });
      return;
    }
    default:
  }
}

function isNeverFalse(value: AbstractValue): boolean {
  return value.kind === 'text' || value.kind === 'null';
}

function mayBeMissing(value: AbstractValue): boolean {
  return value.kind === 'null' || (value.kind === 'text' && value.parts.some((part) => typeof part !== 'string'));
}
