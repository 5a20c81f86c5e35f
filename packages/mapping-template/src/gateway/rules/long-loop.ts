import { FindingSeverity } from './finding';
import { found, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

const LIMIT = 1000;

export const LONG_LOOP: TemplateRule = {
  code: 'MAP2046',
  name: 'long-loop',
  severity: FindingSeverity.ERROR,
  title: 'a loop over more than 1000 elements',
  explanation: 'A `#foreach` runs 1000 times at most. In Velocity 1.7 the loop ends there without an error, with `$foreach.hasNext` still true, '
    + 'which leaves a comma at the end of the list.',
  evidence: 'documented',
  wrong: { template: '[#foreach($i in [1..1200])$i#if($foreach.hasNext),#end#end]' },
  right: { template: '[#foreach($i in [1..1000])$i#if($foreach.hasNext),#end#end]' },
  needs: 'tree',
  check: (context) => found(nodes(context.tree, 'foreach').flatMap(({ node }) => {
    const range = node.source?.kind === 'range' ? node.source : undefined;
    if (range?.from.kind !== 'number' || range.to.kind !== 'number' || typeof range.from.value !== 'number' || typeof range.to.value !== 'number') {
      return [];
    }
    const size = Math.abs(range.to.value - range.from.value) + 1;
    return size <= LIMIT ? [] : [{
      span: range,
      message: `${sourceOf(context, range)} has ${size} elements: a #foreach runs ${LIMIT} times at most`,
      help: 'let the backend make long lists',
    }];
  })),
};
