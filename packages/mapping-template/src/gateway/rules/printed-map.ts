import { simplePathText } from '../json-shape/trial/attack';
import { FindingSeverity } from './finding';
import { printFindings } from './print-findings';
import type { RuleContext, TemplateRule } from './rule';

export const PRINTED_MAP: TemplateRule = {
  code: 'MAP2028',
  name: 'printed-map',
  severity: FindingSeverity.ERROR,
  title: 'a map or list is printed as Java prints it',
  explanation: 'A map prints as `{a=1}` and a list of the template\'s own as `[a, b]`: no JSON. Print the payload with `$input.json(...)`, '
    + 'and maps member by member in a loop over `.keySet()`.',
  evidence: 'recorded on AWS',
  wrong: { template: '{"headers": $input.params().header}' },
  right: { template: '{"host": "$util.urlEncode($input.params().header.Host)"}' },
  needs: 'run',
  check: (context) => printFindings(context, ['printed-map', 'printed-list', 'data-outside', 'printed-payload'], (fault, _attack, source) => {
    if (fault.problem === 'printed-payload') {
      return {
        message: `'${source}' prints an object as Java prints a map: {a=1}; only a payload that is text or a list prints as it came`,
        help: 'print it as JSON: $input.json(\'$\')',
        severity: FindingSeverity.WARNING,
      };
    }
    if (fault.problem === 'data-outside') {
      if (!isMapOfPayload(context, fault.hole?.origin)) {
        return undefined;
      }
      const path = fault.hole?.origin.kind === 'data' ? simplePathText(fault.hole.origin.path) : '$';
      return {
        message: `'${source}' is an object of the payload, and prints as Java prints a map: {a=1}`,
        help: `print it as JSON: $input.json('${path}')`,
        ...(path === '$' ? {} : { severity: FindingSeverity.WARNING }),
      };
    }
    return {
      message: fault.problem === 'printed-map' ? `'${source}' is a map, and prints as Java prints it: {a=1, b=2}`
        : `'${source}' is a list, and prints as Java prints it: [a, b]`,
      help: fault.problem === 'printed-map' ? 'print its members in a loop over .keySet()' : 'print its elements in a #foreach',
    };
  }),
};

/** Whether a value of the payload is used as an object, or is the whole payload. */
export function isMapOfPayload(context: RuleContext, origin: { readonly kind: string } & Partial<{ path: unknown }> | undefined): boolean {
  if (origin?.kind !== 'data' || !Array.isArray(origin.path)) {
    return false;
  }
  return origin.path.length === 0 || context.run.needs.get(JSON.stringify(origin.path))?.need === 'map';
}
