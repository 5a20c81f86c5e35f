import { FindingSeverity } from './finding';
import { attackWords, printFindings } from './print-findings';
import type { TemplateRule } from './rule';

export const ESCAPED_OUTSIDE_QUOTES: TemplateRule = {
  code: 'MAP2027',
  name: 'escaped-outside-quotes',
  severity: FindingSeverity.ERROR,
  title: 'an escaped value stands outside of quotes',
  explanation: 'An escape makes text fit for the inside of a string. Outside of quotes it protects from nothing, since commas and brackets pass it, and it turns good JSON bad: '
    + '`$util.escapeJavaScript($input.json(\'$\'))` prints `{\\"a\\":1}`. Put quotes around it, or print the JSON without the escape.',
  evidence: 'documented',
  wrong: { template: '{"payload": $util.escapeJavaScript($input.json(\'$\'))}' },
  right: { template: '{"payload": $input.json(\'$\')}' },
  needs: 'run',
  check: (context) => printFindings(context, ['escaped-outside'], (fault, attack, source) => {
    const isJson = fault.hole?.origin.kind === 'json' || fault.hole?.origin.kind === 'payload';
    return {
      message: `'${source}' is escaped for the inside of a string, and stands outside of quotes${attackWords(fault, attack)}`,
      help: isJson ? 'print the JSON without the escape, or put quotes around it' : 'put quotes around it, or prove it to be a number: #if($x.matches("-?[0-9]+"))',
      ...(isJson ? {} : { severity: FindingSeverity.WARNING }),
    };
  }),
};
