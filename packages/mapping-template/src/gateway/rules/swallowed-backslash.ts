import { FindingSeverity, type TextEdit } from './finding';
import { attackWords, printFindings } from './print-findings';
import { found, type RuleAnswer, type RuleContext, type RuleFinding, type TemplateRule } from './rule';
import { nodes, sourceOf } from './tree-search';

export const SWALLOWED_BACKSLASH: TemplateRule = {
  code: 'MAP2031',
  name: 'swallowed-backslash',
  severity: FindingSeverity.WARNING,
  title: 'a template that lost something on its way through a string of JavaScript',
  explanation: 'Inside a template literal of JavaScript or TypeScript, `\\\\` becomes `\\` and `${...}` is filled in: `replaceAll("\\\\\'", "\'")` arrives as '
    + '`replaceAll("\\\'", "\'")`, which repairs nothing, and a value that was not there arrives as `undefined` or `[object Object]`. Use String.raw, or keep templates in files.',
  evidence: 'reported by users',
  wrong: { template: '{"name": "$util.escapeJavaScript($input.params(\'name\')).replaceAll("\\\'", "\'")"}' },
  right: { template: '{"name": "$util.escapeJavaScript($input.params(\'name\')).replaceAll("\\\\\'", "\'")"}' },
  needs: 'run',
  check(context) {
    const lost = [...context.text.matchAll(/\[object Object\]|(?<=[:[,]\s*)undefined(?=\s*[,\]}])|\$\{undefined\}/g)].map((match): RuleFinding => ({
      span: { start: match.index, end: match.index + match[0].length },
      message: `'${match[0]}' is what a JavaScript string makes of a value that it does not have as text`,
      help: 'fill the template with text: JSON.stringify(...) for an object, and nothing where there is nothing',
    }));
    const repairs = printFindings(context, ['useless-repair'], (fault, attack, source) => {
      const edits = repairEdits(context, fault.span.start, fault.span.end);
      return {
        message: `the replacement in '${source}' does not repair the apostrophes: it looks for another text than \\'${attackWords(fault, attack)}`,
        help: 'write replaceAll("\\\\\'", "\'") with two backslashes; in a string of JavaScript use String.raw, or write four',
        ...(edits.length === 0 ? {} : { fix: { description: 'give the pattern its second backslash', edits } }),
      };
    });
    return lost.length === 0 ? repairs : found([...lost, ...findingsOf(repairs)].sort((a, b) => a.span.start - b.span.start));
  },
};

function findingsOf(answer: RuleAnswer): readonly RuleFinding[] {
  return answer.answer === 'found' ? answer.findings : [];
}

function repairEdits(context: RuleContext, start: number, end: number): TextEdit[] {
  return nodes(context.tree, 'method')
    .filter(({ node }) => node.start >= start && node.end <= end && node.name === 'replaceAll' && node.args[0]?.kind === 'string'
      && (node.args[0].value === '\\\'' || node.args[0].value === '\'') && sourceOf(context, node.args[0]).startsWith('"'))
    .map(({ node }) => ({ start: node.args[0].start, end: node.args[0].end, text: '"\\\\\'"' }));
}
