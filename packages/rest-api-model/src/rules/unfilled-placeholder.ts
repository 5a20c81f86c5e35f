import { FindingSeverity } from '@model-gateway/mapping-template';
import { cannotTell, CLEAN, found, type ApiRule } from './rule';

export const UNFILLED_PLACEHOLDER: ApiRule = {
  code: 'API2029',
  name: 'unfilled-placeholder',
  severity: FindingSeverity.ERROR,
  title: 'a placeholder of the integration URI is filled by nothing',
  explanation: 'A placeholder `{name}` of the URI is filled by the mapping `integration.request.path.name`, or by a path override of the template. Without either '
    + 'it goes to the backend as it stands. Add the mapping.',
  evidence: 'recorded on AWS',
  wrong: {
    method: { Integration: { Uri: 'arn:aws:apigateway:eu-west-1:runtime.sagemaker:path/endpoints/{endpoint}/invocations' } },
  },
  right: {
    method: {
      Integration: {
        Uri: 'arn:aws:apigateway:eu-west-1:runtime.sagemaker:path/endpoints/{endpoint}/invocations',
        RequestParameters: {
          'integration.request.header.Content-Type': "'application/json'",
          'integration.request.path.endpoint': "'my-endpoint'",
        },
      },
    },
  },
  check(context) {
    const uri = context.mapped?.uri;
    if (uri === undefined) return CLEAN;
    const filled = Object.keys(context.mapped?.requestParameters ?? {});
    const open = [...uri.matchAll(/(?<!\$)\{([^}]+)\}/g)].map(([, name]) => name ?? '').filter((name) => !filled.includes(`integration.request.path.${name}`));
    if (open.length === 0) return CLEAN;
    if (context.requestTemplates.some(({ text }) => /requestOverride[\s\S]*path/.test(text))) return cannotTell('a template sets parts of the path');
    return found(open.map((name) => ({
      property: context.property('Uri'),
      message: `nothing fills '{${name}}' of the URI`,
      help: `map 'integration.request.path.${name}'`,
      follows: [context.property('Uri')],
    })));
  },
};
