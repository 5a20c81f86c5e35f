import { FindingSeverity } from '@model-gateway/mapping-template';
import { IntegrationType } from '../model/integration';
import { CLEAN, found, type ApiRule } from './rule';

export const WRONG_BACKEND_VERB: ApiRule = {
  code: 'API2031',
  name: 'wrong-backend-verb',
  severity: FindingSeverity.ERROR,
  title: 'the backend is called with a method that it does not have',
  explanation: 'The HTTP method of the integration is the one of the call to the backend, whatever the client used. SageMaker and Lambda are invoked by POST, also for '
    + 'a GET of the client; an integration without a method is refused.',
  evidence: 'documented',
  wrong: { method: { HttpMethod: 'GET', Integration: { IntegrationHttpMethod: 'GET' } } },
  right: { method: { HttpMethod: 'GET', Integration: { IntegrationHttpMethod: 'POST' } } },
  check(context) {
    const { integration } = context.method;
    if (integration === undefined || integration.type === IntegrationType.MOCK) return CLEAN;
    const property = context.property('IntegrationHttpMethod');
    if (integration.httpMethod === undefined) {
      return found([{ property, message: `the ${integration.type} integration has no HTTP method`, help: "add it: 'POST' invokes SageMaker and Lambda" }]);
    }
    const isInvoked = context.isLambda || (context.sageMaker !== undefined && /\/(async-)?invocations(-response-stream)?$/.test(context.sageMaker.resource));
    const verb = integration.httpMethod === 'ANY' ? context.method.httpMethod : integration.httpMethod;
    if (!isInvoked || verb === 'POST' || verb === 'ANY') return CLEAN;
    const service = context.isLambda ? 'Lambda' : 'SageMaker';
    return found([{ property, message: `${service} is invoked by POST, and the integration calls it with ${verb}`, help: "write 'POST'", follows: [property] }]);
  },
};
