import { FindingSeverity } from './finding';
import { attackWords, printFindings, repairFix } from './print-findings';
import type { TemplateRule } from './rule';

export const MISSING_QUOTE_REPAIR: TemplateRule = {
  code: 'MAP2025',
  name: 'missing-quote-repair',
  severity: FindingSeverity.WARNING,
  title: '`escapeJavaScript` without the repair of apostrophes',
  explanation: '`$util.escapeJavaScript` writes `\\\'` for an apostrophe. JSON has no such escape, so a name like O\'Neil makes the body unreadable. '
    + 'Repair it: `$util.escapeJavaScript($x).replaceAll("\\\\\'", "\'")`.',
  evidence: 'documented',
  wrong: { template: '{"name": "$util.escapeJavaScript($input.params(\'name\'))"}' },
  right: { template: '{"name": "$util.escapeJavaScript($input.params(\'name\')).replaceAll("\\\\\'", "\'")"}' },
  needs: 'run',
  check: (context) => printFindings(context, ['escape-without-repair'], (fault, attack, source) => {
    const fix = repairFix(context, fault.span);
    return {
      message: `'${source}' is escaped for JavaScript, and JSON cannot read the escape \\' of an apostrophe${attackWords(fault, attack)}`,
      help: 'append .replaceAll("\\\\\'", "\'") to the escape',
      ...(fix === undefined ? {} : { fix }),
    };
  }),
};
