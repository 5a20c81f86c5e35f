import { ContentHandling, Integration, IntegrationResponse } from '../model/integration';
import { Properties } from '../read/properties';
import { assembleIntegration, IntegrationSpelling } from '../read/read-integration';
import { ProblemList } from '../template/stack';

/** The spelling of `x-amazon-apigateway-integration`. */
const OPENAPI_SPELLING: IntegrationSpelling = {
  type: 'type',
  httpMethod: 'httpMethod',
  uri: 'uri',
  credentials: 'credentials',
  requestParameters: 'requestParameters',
  requestTemplates: 'requestTemplates',
  passthroughBehavior: 'passthroughBehavior',
  contentHandling: 'contentHandling',
  timeout: 'timeoutInMillis',
  cacheNamespace: 'cacheNamespace',
  cacheKeyParameters: 'cacheKeyParameters',
  connectionType: 'connectionType',
};

/** Reads `x-amazon-apigateway-integration`; its responses are keyed by selection pattern, or `default`. */
export function readOpenApiIntegration(properties: Properties, resourceId: string, problems: ProblemList): Integration {
  const declared = properties.object('responses');
  const responses = (declared?.keys() ?? []).flatMap((pattern): IntegrationResponse[] => {
    const response = declared?.object(pattern);
    if (response === undefined) return [];
    return [{
      statusCode: response.text('statusCode'),
      selectionPattern: pattern === 'default' || pattern === '' ? undefined : pattern,
      contentHandling: response.oneOf('contentHandling', ContentHandling),
      responseParameters: response.textMap('responseParameters'),
      responseTemplates: response.textMap('responseTemplates'),
    }];
  });
  return assembleIntegration(properties, OPENAPI_SPELLING, responses, resourceId, problems);
}
