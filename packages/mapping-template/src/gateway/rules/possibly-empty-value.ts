import { FindingSeverity } from './finding';
import { isMapOfPayload } from './printed-map';
import { printFindings } from './print-findings';
import type { TemplateRule } from './rule';

export const POSSIBLY_EMPTY_VALUE: TemplateRule = {
  code: 'MAP2029',
  name: 'possibly-empty-value',
  severity: FindingSeverity.WARNING,
  title: 'a value of the payload stands outside of quotes, and may be missing or no number',
  explanation: 'A value that is missing or null prints as nothing, and leaves `"k": ,`; a text prints without its quotes. '
    + 'Take the value as JSON, `$input.json(\'$.x\')`, which is `""` where it is missing, or ask for it first.',
  evidence: 'recorded on AWS',
  wrong: { template: '{"count": $input.path(\'$.count\')}' },
  right: { template: '{"count": $input.json(\'$.count\')}' },
  needs: 'run',
  check: (context) => printFindings(context, ['data-outside'], (fault, attack, source) => {
    if (isMapOfPayload(context, fault.hole?.origin)) {
      return undefined;
    }
    return {
      message: `'${source}' stands outside of quotes: where it is missing nothing is printed, and where it is text the output is no JSON`
        + (attack.outcome === 'changes' ? ', or other JSON' : ''),
      help: 'take it as JSON: $input.json(...), or ask for it first: #if($x != "")',
    };
  }),
};
