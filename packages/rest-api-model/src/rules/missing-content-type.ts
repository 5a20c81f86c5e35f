import { FindingSeverity } from '@model-gateway/mapping-template';
import { cannotTell, CLEAN, found, type ApiRule } from './rule';

export const MISSING_CONTENT_TYPE: ApiRule = {
  code: 'API2014',
  name: 'missing-content-type',
  severity: FindingSeverity.ERROR,
  title: 'a GET reaches SageMaker without a content type',
  explanation: 'The content type of the client is passed on to the backend, and a GET has none: the model cannot tell what it gets. Map a fixed one: '
    + '`integration.request.header.Content-Type: "\'application/json\'"`.',
  evidence: 'recorded on AWS',
  wrong: { method: { HttpMethod: 'GET', Integration: { RequestParameters: {} } } },
  right: { method: { HttpMethod: 'GET', Integration: { RequestParameters: { 'integration.request.header.Content-Type': "'application/json'" } } } },
  check(context) {
    const { method, sageMaker } = context;
    if (sageMaker === undefined || !/\/invocations(-response-stream)?$/.test(sageMaker.resource)) return CLEAN;
    if (context.mapsHeader('Content-Type')) return CLEAN;
    if (context.requestTemplates.some(({ text }) => /requestOverride[\s\S]*content-type/i.test(text))) return cannotTell('a template sets the header');
    if (method.httpMethod === 'ANY') return cannotTell('requests with and without a content type come in');
    return found(!context.isBodiless ? [] : [{
      property: context.property('RequestParameters'),
      message: `a ${method.httpMethod} has no Content-Type, and none is mapped: SageMaker gets the body without one`,
      help: "map 'integration.request.header.Content-Type' to \"'application/json'\"",
    }]);
  },
};
