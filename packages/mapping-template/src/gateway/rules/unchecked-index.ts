import type { IfBranch, Node } from '../../vtl/tree';
import { FindingSeverity } from './finding';
import { foundByRun, type RuleContext, type RuleFinding, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

export const UNCHECKED_INDEX: TemplateRule = {
  code: 'MAP2022',
  name: 'unchecked-index',
  severity: FindingSeverity.WARNING,
  title: 'an element is taken from a list that may be shorter',
  explanation: 'Behind the end of a list there is no empty string but an exception, and the request is answered with status 500. Ask for the size first: '
    + '`#if($list.size() > 1)$list[1]#end`. A JSONPath is kinder: `$input.path(\'$.list[1]\')` is empty where there is none.',
  evidence: 'recorded on AWS',
  wrong: { template: '#set($parts = $input.params(\'range\').split("-")){"to": "$util.urlEncode($parts[1])"}' },
  right: { template: '#set($parts = $input.params(\'range\').split("-")){"to": "#if($parts.size() > 1)$util.urlEncode($parts[1])#end"}' },
  needs: 'run',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const kind of ['index', 'method'] as const) {
      for (const { node: access, parents } of nodes(context.tree, kind)) {
        const index = access.kind === 'index' ? access.index : access.name === 'get' ? access.args[0] : undefined;
        if (index?.kind !== 'number' || typeof index.value !== 'number' || guarded(context, parents)) {
          continue;
        }
        const place = index.value;
        const receivers = context.run.receiversOf(access);
        const risky = receivers.some((value) => value.kind === 'data' || (value.kind === 'pieces' && place > 0)
          || (value.kind === 'list' && place >= value.items.length));
        if (risky && receivers.every((value) => ['data', 'pieces', 'list', 'null'].includes(value.kind))) {
          findings.push({
            span: access,
            message: `element ${place} is taken without a look at the size: a shorter list answers the request with status 500`,
            help: `ask first: #if($list.size() > ${place})`,
          });
        }
      }
    }
    return foundByRun(findings.sort((a, b) => a.span.start - b.span.start), context.run);
  },
};

/** Whether a condition around asks for a size. */
function guarded(context: RuleContext, parents: readonly Node[]): boolean {
  return parents.some((parent, i) => {
    if (parent.kind !== 'branch') {
      return false;
    }
    const inCondition = parents[i + 1] !== (parent satisfies IfBranch).body;
    return inCondition || /size\(|isEmpty|\.empty|Size|Count|length|count|!=\s*(?:""|'')/i.test(sourceOf(context, parent.condition));
  });
}
