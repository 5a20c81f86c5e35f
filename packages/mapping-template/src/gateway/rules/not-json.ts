import { FindingSeverity } from './finding';
import type { TemplateRule } from './rule';
import { confirmedFaults, faultWords, shapeAnswer } from './shape-fault';

export const NOT_JSON: TemplateRule = {
  code: 'MAP2035',
  name: 'not-json',
  severity: FindingSeverity.ERROR,
  title: 'the output begins as JSON and is none',
  explanation: 'On some way through the template the output is no JSON: a bracket is not closed, a text has no quotes, a value is missing. The finding holds a request that takes that way.',
  evidence: 'Velocity 1.7',
  wrong: { template: '{"a": 1#if($input.params(\'x\') == "y"), "b": {"c": 2#end}' },
  right: { template: '{"a": 1#if($input.params(\'x\') == "y"), "b": {"c": 2}#end}' },
  needs: 'run',
  check(context) {
    const { confirmed, open } = confirmedFaults(context, 'other');
    return shapeAnswer(confirmed.map(({ fault, sample }) => ({
      span: fault.fault === 'trailing-comma' ? fault.comma ?? fault.span : fault.span,
      message: `the output is no JSON: ${faultWords(fault.fault)}`,
      sample,
    })), open, context);
  },
};
