import { Authorizer, AuthorizerType, GatewayResponse, Model } from '../model/api';
import { RequestValidator } from '../model/method';
import { describe } from '../template/resolving';
import { Properties } from './properties';

/** Seconds that API Gateway keeps an authorizer's decision where nothing is given. */
const DEFAULT_AUTHORIZER_TTL_SECONDS = 300;

/** Reads an `AWS::ApiGateway::RequestValidator`. */
export function readRequestValidator(properties: Properties, id: string): RequestValidator {
  return {
    id,
    name: properties.optionalText('Name'),
    validateRequestBody: properties.boolean('ValidateRequestBody') ?? false,
    validateRequestParameters: properties.boolean('ValidateRequestParameters') ?? false,
  };
}

/** Reads an `AWS::ApiGateway::Model`; a schema may be written as JSON text. */
export function readModel(properties: Properties, name: string): Model {
  const schema = properties.value('Schema');
  return {
    name,
    contentType: properties.optionalText('ContentType') ?? 'application/json',
    schema: typeof schema === 'string' ? parseSchema(schema, properties) : schema ?? {},
    location: properties.location,
  };
}

/** Reads an `AWS::ApiGateway::GatewayResponse`. */
export function readGatewayResponse(properties: Properties): GatewayResponse {
  return {
    responseType: properties.text('ResponseType').toUpperCase(),
    statusCode: properties.optionalText('StatusCode'),
    responseParameters: properties.textMap('ResponseParameters'),
    responseTemplates: properties.textMap('ResponseTemplates'),
    location: properties.location,
  };
}

/** Reads an `AWS::ApiGateway::Authorizer`. */
export function readAuthorizer(properties: Properties, id: string): Authorizer {
  return {
    id,
    name: properties.optionalText('Name') ?? id,
    type: properties.oneOf('Type', AuthorizerType) ?? AuthorizerType.TOKEN,
    identitySources: splitSources(properties.optionalText('IdentitySource')),
    identityValidationExpression: properties.optionalText('IdentityValidationExpression'),
    resultTtlSeconds: properties.number('AuthorizerResultTtlInSeconds') ?? DEFAULT_AUTHORIZER_TTL_SECONDS,
    uri: properties.optionalText('AuthorizerUri'),
    providerArns: properties.textList('ProviderARNs'),
    location: properties.location,
  };
}

/** The expressions of a comma-separated identity source. */
export function splitSources(source: string | undefined): string[] {
  return (source ?? '').split(',').map((each) => each.trim()).filter((each) => each !== '');
}

function parseSchema(text: string, properties: Properties): unknown {
  try {
    return JSON.parse(text);
  } catch {
    properties.report('API1003', `a JSON schema is expected, got ${describe(text)}`, 'Schema');
    return {};
  }
}
