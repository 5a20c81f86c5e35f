import { FindingSeverity } from './finding';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { nodes } from './tree-search';

const OPENING = /#([ \t]+)(\{?(?:set|if|elseif|foreach|define)\}?)[ \t]*\(/g;
const BARE = /#([ \t]+)(\{?(?:end|else)\}?)(?![A-Za-z0-9_])/g;

export const SPACED_DIRECTIVE: TemplateRule = {
  code: 'MAP2021',
  name: 'spaced-directive',
  severity: FindingSeverity.ERROR,
  title: 'a blank between `#` and the name of a directive',
  explanation: '`# set(...)` is plain text: it is printed, nothing is assigned, and no loop runs. Remove the blank. Some tools repair this on the way, API Gateway does not.',
  evidence: 'Velocity 1.7',
  wrong: { template: '# set($a = 1)\n{"a": "$!a"}' },
  right: { template: '#set($a = 1)\n{"a": "$!a"}' },
  needs: 'text',
  check(context) {
    const texts = nodes(context.tree, 'text');
    const isText = (offset: number): boolean => context.problems.length > 0
      || texts.some(({ node, parents }) => node.start <= offset && offset < node.end && !parents.some((parent) => parent.kind === 'interpolation'));
    const opening = [...context.text.matchAll(OPENING)].filter((match) => isText(match.index));
    const bare = opening.length === 0 && context.problems.length === 0 ? [] : [...context.text.matchAll(BARE)].filter((match) => isText(match.index));
    const findings = [...opening, ...bare].sort((a, b) => a.index - b.index).map((match): RuleFinding => {
      const start = match.index;
      const blanks = match[1].length;
      const name = match[2].replace(/[{}]/g, '');
      return {
        span: { start, end: start + 1 + blanks + match[2].length },
        message: `'#${match[1]}${match[2]}' is plain text: no blank may stand between '#' and '${name}'`,
        help: `write #${match[2]}`,
        fix: { description: 'remove the blank behind \'#\'', edits: [{ start: start + 1, end: start + 1 + blanks, text: '' }] },
        refuses: true,
      };
    });
    const unexplained = [...context.problems];
    return found(findings.map((finding) => {
      const problem = unexplained.shift();
      return problem === undefined ? finding : { ...finding, explains: problem };
    }));
  },
};
