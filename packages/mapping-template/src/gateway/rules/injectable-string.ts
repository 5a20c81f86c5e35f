import { FindingSeverity } from './finding';
import { attackWords, escapeFix, printFindings } from './print-findings';
import type { TemplateRule } from './rule';

export const INJECTABLE_STRING: TemplateRule = {
  code: 'MAP2032',
  name: 'injectable-string',
  severity: FindingSeverity.WARNING,
  title: 'a caller\'s text stands in a JSON string without an escape',
  explanation: 'A quote in the text ends the string, and what follows is read as JSON: a caller can add members and elements, or overwrite them. '
    + 'Escape the text and repair the apostrophes: `$util.escapeJavaScript($x).replaceAll("\\\\\'", "\'")`. Changing an escaped text afterwards (`substring`, `toUpperCase`) breaks the escape.',
  evidence: 'Velocity 1.7',
  wrong: { template: '{"name": "$input.params(\'name\')"}' },
  right: { template: '{"name": "$util.escapeJavaScript($input.params(\'name\')).replaceAll("\\\\\'", "\'")"}' },
  needs: 'run',
  check: (context) => printFindings(context, ['raw-in-string', 'broken-escape'], (fault, attack, source) => {
    const fix = fault.problem === 'raw-in-string' ? escapeFix(context, fault.span) : undefined;
    return {
      message: fault.problem === 'broken-escape'
        ? `'${source}' is changed after its escape, which can break the escape${attackWords(fault, attack)}`
        : `'${source}' stands in a JSON string without an escape, so that a caller can write JSON${attackWords(fault, attack)}`,
      help: fault.problem === 'broken-escape' ? 'change the text first, and escape it last'
        : 'escape it: $util.escapeJavaScript(...).replaceAll("\\\\\'", "\'")',
      ...(fix === undefined ? {} : { fix }),
    };
  }),
};
