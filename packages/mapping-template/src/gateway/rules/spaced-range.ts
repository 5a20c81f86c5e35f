import { FindingSeverity } from './finding';
import { found, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

export const SPACED_RANGE: TemplateRule = {
  code: 'MAP2018',
  name: 'spaced-range',
  severity: FindingSeverity.WARNING,
  title: 'a range of variables with blanks inside of `#foreach`',
  explanation: '`#foreach($i in [$from .. $to])` walks nothing in Velocity 1.7, because of the blanks around the dots. Without them it works: `[$from..$to]`.',
  evidence: 'Velocity 1.7',
  wrong: { template: '#set($to = 3)[#foreach($i in [1 .. $to])$i#if($foreach.hasNext),#end#end]' },
  right: { template: '#set($to = 3)[#foreach($i in [1..$to])$i#if($foreach.hasNext),#end#end]' },
  needs: 'tree',
  check: (context) => found(nodes(context.tree, 'foreach').flatMap(({ node }) => {
    const header = sourceOf(context, node.header);
    const match = /\[\s*([^[\]]*?)\s*\.\.\s*([^[\]]*?)\s*\]/.exec(header);
    if (match === null || !/\s\.\.|\.\.\s|\[\s|\s\]/.test(match[0]) || !match[0].includes('$')) {
      return [];
    }
    const start = node.header.start + match.index;
    const text = `[${match[1]}..${match[2]}]`;
    return [{
      span: { start, end: start + match[0].length },
      message: `#foreach walks nothing over ${match[0]}: the blanks hide the range`,
      help: `write ${text}`,
      fix: { description: 'remove the blanks', edits: [{ start, end: start + match[0].length, text }] },
    }];
  })),
};
