import { FindingSeverity } from './finding';
import { found, type RuleFinding, type TemplateRule } from './rule';
import { nodes } from './tree-search';

export const GLUED_DIRECTIVE: TemplateRule = {
  code: 'MAP2020',
  name: 'glued-directive',
  severity: FindingSeverity.ERROR,
  title: 'letters touch `#end` or `#else`',
  explanation: '`#endOff` is not `#end`, and `#elsefalse` is not `#else`: the letters behind belong to the name. Write braces: `#{end}Off`, `#{else}false`.',
  evidence: 'Velocity 1.7',
  wrong: { template: '{"a": #if($input.params(\'a\') == "1")true#elsefalse#end}' },
  right: { template: '{"a": #if($input.params(\'a\') == "1")true#{else}false#end}' },
  needs: 'text',
  check(context) {
    const findings: RuleFinding[] = [];
    for (const match of context.text.matchAll(/#(end|else)(?=[A-Za-z0-9_])(?!if\b)\w*/g)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const escaped = context.text[match.index - 1] === '\\';
      const isText = nodes(context.tree, 'directive').some(({ node }) => node.start <= span.start && node.end >= span.end)
        || nodes(context.tree, 'text').some(({ node }) => node.start <= span.start && node.end >= span.end);
      if (escaped || (!isText && context.problems.length === 0)) {
        continue;
      }
      const braces = `#{${match[1]}}`;
      const problem = context.problems.find((each) => !findings.some((finding) => finding.explains === each));
      findings.push({
        span,
        message: `'${match[0]}' is not #${match[1]}: the letters behind it belong to the name`,
        help: `write ${braces}${match[0].slice(match[1].length + 1)}`,
        fix: { description: `put braces around '${match[1]}'`, edits: [{ start: span.start, end: span.start + match[1].length + 1, text: braces }] },
        refuses: context.problems.length > 0,
        ...(problem === undefined ? {} : { explains: problem }),
      });
    }
    return found(findings);
  },
};
