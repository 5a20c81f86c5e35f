import type { Node, Reference } from '../../vtl/tree';
import { FindingSeverity } from './finding';
import { foundByRun, type RuleFinding, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

export const MAP_ITERATED_BY_VALUE: TemplateRule = {
  code: 'MAP2016',
  name: 'map-iterated-by-value',
  severity: FindingSeverity.WARNING,
  title: 'a loop over a map takes its values for its keys',
  explanation: '`#foreach` over a map walks its values. For the keys, write `.keySet()`; for both, `.entrySet()` with `$entry.key` and `$entry.value`.',
  evidence: 'Velocity 1.7',
  wrong: { template: '{#foreach($key in $input.params().querystring)"$key": "x"#if($foreach.hasNext),#end#end}' },
  right: { template: '{#foreach($key in $input.params().querystring.keySet())"$util.urlEncode($key)": "x"#if($foreach.hasNext),#end#end}' },
  needs: 'run',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const { node } of nodes(context.tree, 'foreach')) {
      const sources = context.run.sourcesOf(node);
      const isMap = sources.length > 0 && sources.every((value) => value.kind === 'map' || value.kind === 'params' || value.kind === 'param-map'
        || (value.kind === 'object' && value.name === 'stageVariables'));
      if (node.source === undefined || !isMap || !(/key|name|param|header/i.test(node.variable) || usedAsKey(node.body, node.variable))) {
        continue;
      }
      findings.push({
        span: node.source,
        message: `#foreach over a map walks its values: $${node.variable} is a value, not a key`,
        help: `write ${sourceOf(context, node.source)}.keySet()`,
        fix: { description: 'walk the keys', edits: [{ start: node.source.end, end: node.source.end, text: '.keySet()' }] },
      });
    }
    return foundByRun(findings, context.run);
  },
};

function usedAsKey(body: Extract<Node, { kind: 'block' }>, variable: string): boolean {
  const isVariable = (node: Node): node is Reference => node.kind === 'reference' && node.name === variable && node.accesses.length === 0;
  return nodes(body, 'method').some(({ node }) => node.name === 'get' && node.args.some(isVariable))
    || nodes(body, 'index').some(({ node }) => isVariable(node.index));
}
