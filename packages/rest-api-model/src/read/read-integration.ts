import { ContentHandling, Integration, IntegrationResponse, IntegrationType, PassthroughBehavior } from '../model/integration';
import { below } from '../template/resolving';
import { ProblemList } from '../template/stack';
import { parseServiceUri } from './parse-service-uri';
import { Properties } from './properties';

/** API Gateway's integration timeout where none is given, in milliseconds. */
const DEFAULT_TIMEOUT_MS = 29_000;

/** Names of the integration's properties, which CloudFormation and OpenAPI spell differently. */
export interface IntegrationSpelling {
  readonly type: string;
  readonly httpMethod: string;
  readonly uri: string;
  readonly credentials: string;
  readonly requestParameters: string;
  readonly requestTemplates: string;
  readonly passthroughBehavior: string;
  readonly contentHandling: string;
  readonly timeout: string;
  readonly cacheNamespace: string;
  readonly cacheKeyParameters: string;
  readonly connectionType: string;
}

/** CloudFormation's spelling. */
const CLOUDFORMATION_SPELLING: IntegrationSpelling = {
  type: 'Type',
  httpMethod: 'IntegrationHttpMethod',
  uri: 'Uri',
  credentials: 'Credentials',
  requestParameters: 'RequestParameters',
  requestTemplates: 'RequestTemplates',
  passthroughBehavior: 'PassthroughBehavior',
  contentHandling: 'ContentHandling',
  timeout: 'TimeoutInMillis',
  cacheNamespace: 'CacheNamespace',
  cacheKeyParameters: 'CacheKeyParameters',
  connectionType: 'ConnectionType',
};

/** Reads the `Integration` of a CloudFormation method. */
export function readIntegration(properties: Properties, resourceId: string, problems: ProblemList): Integration {
  const responses = properties.objects('IntegrationResponses').map((response): IntegrationResponse => {
    const selectionPattern = response.optionalText('SelectionPattern');
    return {
      statusCode: response.text('StatusCode'),
      selectionPattern: selectionPattern === '' ? undefined : selectionPattern,
      contentHandling: response.oneOf('ContentHandling', ContentHandling),
      responseParameters: response.textMap('ResponseParameters'),
      responseTemplates: response.textMap('ResponseTemplates'),
    };
  });
  return assembleIntegration(properties, CLOUDFORMATION_SPELLING, responses, resourceId, problems);
}

/** Reads what both forms of an integration have in common. */
export function assembleIntegration(
  properties: Properties,
  spelling: IntegrationSpelling,
  responses: IntegrationResponse[],
  resourceId: string,
  problems: ProblemList,
): Integration {
  const type = properties.value(spelling.type) === undefined ? missingType(properties, spelling) : integrationType(properties, spelling);
  const uri = properties.optionalText(spelling.uri);
  const isService = type === IntegrationType.AWS || type === IntegrationType.AWS_PROXY;
  const target = isService && uri !== undefined ? parseServiceUri(uri) : undefined;
  if (isService && uri !== undefined && target === undefined) {
    const message = `'${uri}' is not the URI of an AWS service; write arn:aws:apigateway:{region}:{service}:path|action/{api}`;
    problems.add('API1013', message, below(properties.location, spelling.uri));
  }
  if (type !== IntegrationType.MOCK && uri === undefined) properties.text(spelling.uri);
  return {
    type,
    httpMethod: properties.optionalText(spelling.httpMethod)?.toUpperCase(),
    uri,
    target,
    credentials: properties.optionalText(spelling.credentials),
    requestParameters: properties.textMap(spelling.requestParameters),
    requestTemplates: properties.textMap(spelling.requestTemplates),
    passthroughBehavior: properties.oneOf(spelling.passthroughBehavior, PassthroughBehavior) ?? PassthroughBehavior.WHEN_NO_MATCH,
    contentHandling: properties.oneOf(spelling.contentHandling, ContentHandling),
    timeoutMs: properties.number(spelling.timeout) ?? DEFAULT_TIMEOUT_MS,
    cacheNamespace: properties.optionalText(spelling.cacheNamespace) ?? resourceId,
    cacheKeyParameters: properties.textList(spelling.cacheKeyParameters),
    connectionType: properties.optionalText(spelling.connectionType) ?? 'INTERNET',
    responses,
    location: properties.location,
  };
}

function integrationType(properties: Properties, spelling: IntegrationSpelling): IntegrationType {
  return properties.oneOf(spelling.type, IntegrationType) ?? IntegrationType.MOCK;
}

function missingType(properties: Properties, spelling: IntegrationSpelling): IntegrationType {
  properties.text(spelling.type);
  return IntegrationType.MOCK;
}
