import { FindingSeverity } from './finding';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { matchesNearProblems, nodes } from './tree-search';

export const VELOCITY_2_SYNTAX: TemplateRule = {
  code: 'MAP2007',
  name: 'velocity-2-syntax',
  severity: FindingSeverity.ERROR,
  title: 'syntax of Velocity 2, which API Gateway does not read',
  explanation: 'API Gateway runs Velocity 1.7. A default inside a reference (`${x|\'none\'}`) and `#else` of a `#foreach` came later and cannot be parsed; '
    + '`#@name()` is printed as text. Write the default as a condition.',
  evidence: 'Velocity 1.7',
  wrong: { template: '{"a": "${x|\'none\'}"}' },
  right: { template: '#set($x = "1"){"a": "#if($x == "")none#{else}$x#end"}' },
  needs: 'text',
  check(context) {
    const findings: RuleFinding[] = matchesNearProblems(context, /\$!?\{[A-Za-z_][^}|\n]*\|[^}\n]*\}/).map(({ match, span, problem }) => ({
      span,
      message: `${match[0]} has a default, which only Velocity 2 can read: API Gateway answers every request with status 500`,
      help: 'write the default as a condition: #if($x == "")none#{else}$x#end',
      refuses: true,
      explains: problem,
    }));
    for (const problem of context.problems) {
      if (/^#\{?else\}?\b/.test(context.text.slice(problem.start)) && innermostOpen(context.text.slice(0, problem.start)) === 'foreach') {
        findings.push({
          span: { start: problem.start, end: problem.start + 5 },
          message: '#else belongs to #if here: a #foreach has no #else on API Gateway',
          help: 'ask for the empty list with #if around the loop',
          refuses: true,
          explains: problem,
        });
      }
    }
    for (const { node } of nodes(context.tree, 'directive')) {
      if (node.name.startsWith('@')) {
        findings.push({ span: node.nameSpan, message: `'#${node.name}' calls a macro with a body, which API Gateway prints as text` });
      }
    }
    return found(findings);
  },
};

function innermostOpen(text: string): string | undefined {
  const open: string[] = [];
  for (const match of text.matchAll(/#\{?(if|foreach|define|end)\b/g)) {
    if (match[1] === 'end') {
      open.pop();
    } else {
      open.push(match[1]);
    }
  }
  return open[open.length - 1];
}
