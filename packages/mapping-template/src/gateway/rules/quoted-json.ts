import { FindingSeverity } from './finding';
import { printFindings } from './print-findings';
import type { TemplateRule } from './rule';

export const QUOTED_JSON: TemplateRule = {
  code: 'MAP2026',
  name: 'quoted-json',
  severity: FindingSeverity.ERROR,
  title: 'JSON stands between quotes',
  explanation: '`$input.json(...)` answers JSON, with quotes of its own. Between quotes it makes `"{"a":1}"` or `""x""`, which is no JSON. Leave the quotes away; '
    + 'to send JSON as a string, escape it: `"$util.escapeJavaScript($input.json(\'$\')).replaceAll("\\\\\'", "\'")"`.',
  evidence: 'reported by users',
  wrong: { template: '{"payload": "$input.json(\'$\')"}' },
  right: { template: '{"payload": $input.json(\'$\')}' },
  needs: 'run',
  check: (context) => printFindings(context, ['quoted-json'], (fault, attack, source) => {
    const { origin } = fault.hole ?? {};
    const whole = origin?.kind === 'json' && origin.path?.length === 0;
    if (attack.outcome === 'none') {
      return undefined;
    }
    return {
      message: `'${source}' is JSON already, and stands between quotes${whole ? '' : ': text of the payload gets quotes inside of quotes'}`,
      help: 'remove the quotes, or escape the JSON that is to be a string: $util.escapeJavaScript(...).replaceAll("\\\\\'", "\'")',
      ...(whole ? {} : { severity: FindingSeverity.WARNING }),
    };
  }),
};
