import { FindingSeverity } from '@model-gateway/mapping-template';
import { found, type ApiRule } from './rule';

export const UNDECLARED_RESPONSE_HEADER: ApiRule = {
  code: 'API2005',
  name: 'undeclared-response-header',
  severity: FindingSeverity.ERROR,
  title: 'a response header is mapped that the method response does not declare',
  explanation: 'A header that an integration response fills has to be declared in the method response of the same status. API Gateway '
    + 'refuses the mapping of any other. Declare it, as `method.response.header.Name: true`.',
  evidence: 'documented',
  wrong: {
    method: {
      Integration: {
        IntegrationResponses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.X-Model': "'ratings'" } }],
      },
    },
  },
  right: {
    method: {
      MethodResponses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.X-Model': true } }],
      Integration: {
        IntegrationResponses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.X-Model': "'ratings'" } }],
      },
    },
  },
  check(context) {
    return found(context.responseMappings.flatMap(({ property, response, destination }) => {
      const declared = context.method.methodResponses.find(({ statusCode }) => statusCode === response.statusCode);
      const names = Object.keys(declared?.responseParameters ?? {});
      if (declared === undefined || names.some((name) => name.toLowerCase() === destination.toLowerCase())) return [];
      return [{
        property,
        message: `'${destination}' is not declared by the method response for ${response.statusCode}`,
        help: `add '${destination}' to its response parameters`,
        follows: [context.responseProperty(response, 'StatusCode')],
      }];
    }));
  },
};
