import type { Expression } from '../../vtl/tree';
import { isNeverTrue } from '../../vtl/tree/never-true';
import { FindingSeverity } from './finding';
import { found, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

export const LITERAL_CONDITION: TemplateRule = {
  code: 'MAP2014',
  name: 'literal-condition',
  severity: FindingSeverity.WARNING,
  title: 'a condition that is a literal, and so is false',
  explanation: 'As a condition, every literal string, number, list and map is false in Velocity 1.7, and so is every calculation: `#if("x")`, `#if(1)` '
    + 'and `#if($n - 1)` never hold. `#if(true)` does.',
  evidence: 'Velocity 1.7',
  wrong: { template: '{"a": #if(1)1#{else}2#end}' },
  right: { template: '{"a": #if(true)1#{else}2#end}' },
  needs: 'tree',
  check: (context) => found(nodes(context.tree, 'branch')
    .filter(({ node }) => isNeverTrue(node.condition))
    .map(({ node }) => withoutParentheses(node.condition))
    .map((condition) => ({
      span: condition,
      message: `${sourceOf(context, condition)} is false as a condition, as every ${condition.kind === 'binary' ? 'calculation is' : 'literal that is not true'}`,
      help: condition.kind === 'binary' ? `compare what it answers: #if(${sourceOf(context, condition)} != 0)`
        : condition.kind === 'interpolation' ? `compare it: #if(${sourceOf(context, condition)} != "")` : 'write true or false, or compare with something',
    }))),
};

function withoutParentheses(expression: Expression): Expression {
  return expression.kind === 'parentheses' ? withoutParentheses(expression.inner) : expression;
}
