import { AuthorizationType, Method, MethodResponse, RequestValidator } from '../model/method';
import { ProblemList } from '../template/stack';
import { Properties } from './properties';
import { readIntegration } from './read-integration';

/** Reads an `AWS::ApiGateway::Method`. */
export function readMethod(
  properties: Properties,
  resourceId: string,
  validators: ReadonlyMap<string, RequestValidator>,
  problems: ProblemList,
): Method {
  const integration = properties.object('Integration');
  const validatorId = properties.optionalText('RequestValidatorId');
  return {
    httpMethod: properties.text('HttpMethod').toUpperCase(),
    authorizationType: properties.oneOf('AuthorizationType', AuthorizationType) ?? AuthorizationType.NONE,
    authorizerId: properties.optionalText('AuthorizerId'),
    authorizationScopes: properties.textList('AuthorizationScopes'),
    apiKeyRequired: properties.boolean('ApiKeyRequired') ?? false,
    operationName: properties.optionalText('OperationName'),
    requestParameters: properties.booleanMap('RequestParameters'),
    requestModels: properties.textMap('RequestModels'),
    requestValidator: validatorId === undefined ? undefined : validators.get(validatorId),
    methodResponses: properties.objects('MethodResponses').map(readMethodResponse),
    integration: integration && readIntegration(integration, resourceId, problems),
    location: properties.location,
  };
}

function readMethodResponse(properties: Properties): MethodResponse {
  return {
    statusCode: properties.text('StatusCode'),
    responseParameters: properties.booleanMap('ResponseParameters'),
    responseModels: properties.textMap('ResponseModels'),
  };
}
