import { AuthorizationType, Method, MethodResponse, RequestValidator } from '../model/method';
import { ApiDraft } from '../read/api-draft';
import { Properties } from '../read/properties';
import { isJsonObject } from '../template/json-object';
import { stableId } from '../template/stable-id';
import { ProblemList } from '../template/stack';
import { OpenApiDocument } from './openapi-document';
import { readOpenApiIntegration } from './read-openapi-integration';
import { SecurityScheme } from './read-security';

/** What an operation is read with. */
export interface OperationContext {
  readonly httpMethod: string;
  readonly resourceId: string;
  /** The path item, whose parameters hold for every operation. */
  readonly shared: Properties;
  readonly document: OpenApiDocument;
  readonly draft: ApiDraft;
  readonly schemes: ReadonlyMap<string, SecurityScheme>;
  readonly problems: ProblemList;
}

const LOCATIONS: { readonly [location: string]: string } = { query: 'querystring', header: 'header', path: 'path' };

/** Reads one operation of a path as a method. */
export function readOperation(operation: Properties, context: OperationContext): Method {
  const requestParameters: { [name: string]: boolean } = {};
  const requestModels: { [mediaType: string]: string } = {};
  for (const declared of [...context.shared.objects('parameters'), ...operation.objects('parameters')]) {
    const parameter = context.document.follow(declared);
    const where = parameter.text('in');
    const location = LOCATIONS[where];
    if (location !== undefined) {
      requestParameters[`method.request.${location}.${parameter.text('name')}`] = parameter.boolean('required') ?? false;
    } else if (where === 'body') {
      const model = modelName(parameter.object('schema'), operation, context);
      for (const mediaType of consumed(operation, context.document)) if (model !== undefined) requestModels[mediaType] = model;
    }
  }
  const declaredBody = operation.object('requestBody');
  const content = declaredBody && context.document.follow(declaredBody).object('content');
  for (const mediaType of content?.keys() ?? []) {
    const model = modelName(content?.object(mediaType)?.object('schema'), operation, context);
    if (model !== undefined) requestModels[mediaType] = model;
  }
  const security = readSecurity(operation, context);
  const integration = operation.object('x-amazon-apigateway-integration');
  return {
    httpMethod: context.httpMethod,
    authorizationType: security.authorizationType ?? AuthorizationType.NONE,
    authorizerId: security.authorizerId,
    authorizationScopes: [],
    apiKeyRequired: security.apiKeyRequired,
    operationName: operation.optionalText('operationId'),
    requestParameters,
    requestModels,
    requestValidator: readValidator(operation, context),
    methodResponses: readResponses(operation, context),
    integration: integration && readOpenApiIntegration(integration, context.resourceId, context.problems),
    location: operation.location,
  };
}

function consumed(operation: Properties, document: OpenApiDocument): string[] {
  const own = operation.textList('consumes');
  const shared = own.length > 0 ? own : document.root.textList('consumes');
  return shared.length > 0 ? shared : ['application/json'];
}

/** Name of the model that a schema refers to; a schema written in place becomes a model of its own. */
function modelName(schema: Properties | undefined, operation: Properties, context: OperationContext): string | undefined {
  if (schema === undefined) return undefined;
  const reference = schema.optionalText('$ref');
  if (reference !== undefined) return reference.slice(reference.lastIndexOf('/') + 1);
  const { property = '' } = schema.location;
  const name = `MODEL${stableId(`${context.draft.id}/${property}`, 6)}`;
  const plain = Object.fromEntries(schema.keys().map((key) => [key, schema.value(key)]));
  context.draft.models.push({ name, contentType: 'application/json', schema: plain, location: operation.location });
  return name;
}

function readSecurity(operation: Properties, context: OperationContext): SecurityScheme {
  const authType = (operation.object('x-amazon-apigateway-auth') ?? context.document.root.object('x-amazon-apigateway-auth'))
    ?.oneOf('type', AuthorizationType);
  const required = operation.value('security') === undefined ? context.document.root.objects('security') : operation.objects('security');
  let found: SecurityScheme = { authorizationType: authType, apiKeyRequired: false };
  for (const name of required.flatMap((each) => each.keys())) {
    const scheme = context.schemes.get(name);
    if (scheme === undefined) continue;
    found = {
      authorizationType: scheme.authorizationType ?? found.authorizationType,
      authorizerId: scheme.authorizerId ?? found.authorizerId,
      apiKeyRequired: found.apiKeyRequired || scheme.apiKeyRequired,
    };
  }
  return found;
}

function readValidator(operation: Properties, { document, draft }: OperationContext): RequestValidator | undefined {
  const name = operation.optionalText('x-amazon-apigateway-request-validator')
    ?? document.root.optionalText('x-amazon-apigateway-request-validator');
  return name === undefined ? undefined : draft.validators.get(name);
}

function readResponses(operation: Properties, { document }: OperationContext): MethodResponse[] {
  const responses = operation.object('responses');
  return (responses?.keys() ?? []).filter((status) => /^\d{3}$/.test(status)).map((statusCode) => {
    const response = document.follow(responses?.object(statusCode) ?? operation);
    const headers = response.object('headers')?.keys() ?? [];
    return {
      statusCode,
      responseParameters: Object.fromEntries(headers.map((name) => [`method.response.header.${name}`, false])),
      responseModels: Object.fromEntries(responseModels(response)),
    };
  });
}

function responseModels(response: Properties): [string, string][] {
  const content = response.object('content');
  const schemas: [string, unknown][] = content === undefined
    ? [['application/json', response.value('schema')]]
    : content.keys().map((mediaType) => [mediaType, content.object(mediaType)?.value('schema')]);
  return schemas.flatMap(([mediaType, schema]): [string, string][] => {
    const reference = isJsonObject(schema) ? schema.$ref : undefined;
    return typeof reference === 'string' ? [[mediaType, reference.slice(reference.lastIndexOf('/') + 1)]] : [];
  });
}
