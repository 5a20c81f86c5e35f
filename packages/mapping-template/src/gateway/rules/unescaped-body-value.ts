import { FindingSeverity } from './finding';
import { attackWords, escapeFix, printFindings } from './print-findings';
import type { TemplateRule } from './rule';

export const UNESCAPED_BODY_VALUE: TemplateRule = {
  code: 'MAP2024',
  name: 'unescaped-body-value',
  severity: FindingSeverity.WARNING,
  title: 'a value of the payload stands in a JSON string as it came',
  explanation: '`$input.path(...)` answers text without its JSON escapes. Inside quotes, a quote or a backslash in the value ends the string or breaks it. '
    + 'Take the value as JSON and leave the quotes away, `$input.json(\'$.x\')`, or escape it and repair the apostrophes.',
  evidence: 'documented',
  wrong: { template: '{"title": "$input.path(\'$.title\')"}' },
  right: { template: '{"title": $input.json(\'$.title\')}' },
  needs: 'run',
  check: (context) => printFindings(context, ['data-in-string'], (fault, attack, source) => {
    const fix = escapeFix(context, fault.span);
    return {
      message: `'${source}' stands in a JSON string as it came from the payload${attackWords(fault, attack)}`,
      help: 'take it as JSON, without quotes: $input.json(...), or escape it: $util.escapeJavaScript(...).replaceAll("\\\\\'", "\'")',
      ...(fix === undefined ? {} : { fix }),
    };
  }),
};
