import { isUtilFunction } from '../util/util-functions';
import { FindingSeverity } from './finding';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

const BY_KIND: Readonly<Record<string, readonly string[]>> = {
  list: ['size', 'get', 'contains', 'iterator'],
  pieces: ['size', 'length', 'get'],
  text: ['length', 'size', 'trim', 'toLowerCase', 'toUpperCase', 'toString', 'split'],
  names: ['size', 'iterator'],
  values: ['size', 'iterator'],
};

export const MISSING_PARENTHESES: TemplateRule = {
  code: 'MAP2010',
  name: 'missing-parentheses',
  severity: FindingSeverity.ERROR,
  title: 'a method is named without its parentheses',
  explanation: 'Methods are called with parentheses. `$list.size` and `$input.params` name a property that does not exist, and render as nothing '
    + '(or as `{}` for the functions of `$input` and `$util`).',
  evidence: 'Velocity 1.7',
  wrong: { template: '#set($items = [1, 2]){"count": $items.size}' },
  right: { template: '#set($items = [1, 2]){"count": $items.size()}' },
  needs: 'run',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const { node: access, parents } of nodes(context.tree, 'property')) {
      const receivers = context.run.receiversOf(access);
      const missing = receivers.length > 0 && receivers.every((value) => (value.kind === 'object'
        ? (value.name === 'input' && ['params', 'json', 'path'].includes(access.name))
          || (value.name === 'util' && isUtilFunction(access.name))
        : BY_KIND[value.kind]?.includes(access.name) === true));
      if (missing) {
        const reference = parents[parents.length - 1];
        findings.push({
          span: access.nameSpan,
          message: `'${access.name}' is a method, and is not called without parentheses: '${sourceOf(context, reference)}' renders as nothing`,
          help: `write ${access.name}()`,
        });
      }
    }
    return found(findings);
  },
};
