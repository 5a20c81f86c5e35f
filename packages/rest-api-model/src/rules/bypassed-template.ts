import { FindingSeverity } from '@model-gateway/mapping-template';
import { PassthroughBehavior } from '../model/integration';
import { CLEAN, found, type ApiRule } from './rule';

export const BYPASSED_TEMPLATE: ApiRule = {
  code: 'API2012',
  name: 'bypassed-template',
  severity: FindingSeverity.WARNING,
  title: 'a client can go past the request template by its content type',
  explanation: 'With the passthrough behavior WHEN_NO_MATCH, which is the default, a body whose content type has no template goes to the backend as it is. '
    + 'A client chooses its content type, and so whether the template applies. NEVER answers 415 instead.',
  evidence: 'documented',
  wrong: { method: { Integration: { PassthroughBehavior: 'WHEN_NO_MATCH' } } },
  right: { method: { Integration: { PassthroughBehavior: 'NEVER' } } },
  check(context) {
    const integration = context.mapped;
    const templates = Object.keys(integration?.requestTemplates ?? {});
    if (integration?.passthroughBehavior !== PassthroughBehavior.WHEN_NO_MATCH || templates.length === 0) return CLEAN;
    const property = context.property('PassthroughBehavior');
    return found([{
      property,
      message: `a body with a content type other than ${templates.join(', ')} reaches the backend past the request template`,
      help: "set the passthrough behavior to 'NEVER'",
      follows: [property],
    }]);
  },
};
