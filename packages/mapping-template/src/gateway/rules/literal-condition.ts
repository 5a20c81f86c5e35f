import { withoutParentheses } from '../json-shape/values/abstract-truth';
import { FindingSeverity } from './finding';
import { found, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

export const LITERAL_CONDITION: TemplateRule = {
  code: 'MAP2014',
  name: 'literal-condition',
  severity: FindingSeverity.WARNING,
  title: 'a condition that is a literal, and so is false',
  explanation: 'As a condition, every literal string, number, list and map is false in Velocity 1.7: `#if("x")` and `#if(1)` never hold. `#if(true)` does.',
  evidence: 'Velocity 1.7',
  wrong: { template: '{"a": #if(1)1#{else}2#end}' },
  right: { template: '{"a": #if(true)1#{else}2#end}' },
  needs: 'tree',
  check: (context) => found(nodes(context.tree, 'branch')
    .map(({ node }) => withoutParentheses(node.condition))
    .filter((condition) => ['string', 'interpolation', 'number', 'list', 'map'].includes(condition.kind))
    .map((condition) => ({
      span: condition,
      message: `${sourceOf(context, condition)} is false as a condition, as every literal that is not true`,
      help: condition.kind === 'interpolation' ? `compare it: #if(${sourceOf(context, condition)} != "")` : 'write true or false, or compare with something',
    }))),
};
