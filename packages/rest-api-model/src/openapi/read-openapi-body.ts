import { ApiKeySource } from '../model/api';
import { ApiDraft } from '../read/api-draft';
import { Properties } from '../read/properties';
import { stableId } from '../template/stable-id';
import { ProblemList } from '../template/stack';
import { OpenApiDocument } from './openapi-document';
import { readOperation } from './read-operation';
import { readSecuritySchemes } from './read-security';

/** OpenAPI's name of an operation to the HTTP method. */
const OPERATIONS: { readonly [operation: string]: string } = {
  get: 'GET',
  put: 'PUT',
  post: 'POST',
  delete: 'DELETE',
  options: 'OPTIONS',
  head: 'HEAD',
  patch: 'PATCH',
  'x-amazon-apigateway-any-method': 'ANY',
};

/** Reads the `Body` of a REST API: paths, models, validators, gateway responses and authorizers. */
export function readOpenApiBody(body: Properties, draft: ApiDraft, problems: ProblemList): void {
  const document = new OpenApiDocument(body, problems);
  readSettings(body, draft);
  readModels(document, draft);
  const schemes = readSecuritySchemes(document, draft);
  const paths = body.object('paths');
  for (const path of paths?.keys() ?? []) {
    const item = paths?.object(path);
    if (item === undefined) continue;
    const id = path === '/' ? draft.rootId : stableId(`${draft.id}${path}`, 6);
    if (path !== '/') {
      draft.addResource({ id, parentId: draft.rootId, pathPart: path.replace(/^\//, ''), location: item.location, methods: [] });
    }
    const methods = draft.resources.get(id)?.methods;
    for (const operation of item.keys()) {
      const httpMethod = OPERATIONS[operation];
      const properties = httpMethod === undefined ? undefined : item.object(operation);
      if (httpMethod === undefined || properties === undefined) continue;
      methods?.push(readOperation(properties, { httpMethod, resourceId: id, shared: item, document, draft, schemes, problems }));
    }
  }
}

function readSettings(body: Properties, draft: ApiDraft): void {
  draft.name = body.object('info')?.optionalText('title') ?? draft.name;
  const binaryMediaTypes = body.textList('x-amazon-apigateway-binary-media-types');
  if (binaryMediaTypes.length > 0) draft.binaryMediaTypes = binaryMediaTypes;
  draft.apiKeySource = body.oneOf('x-amazon-apigateway-api-key-source', ApiKeySource) ?? draft.apiKeySource;
  draft.minimumCompressionSize ??= body.number('x-amazon-apigateway-minimum-compression-size');
  draft.policy ??= body.value('x-amazon-apigateway-policy');
  const endpointTypes = body.object('x-amazon-apigateway-endpoint-configuration')?.textList('types') ?? [];
  if (endpointTypes.length > 0) draft.endpointTypes = endpointTypes;

  const validators = body.object('x-amazon-apigateway-request-validators');
  for (const name of validators?.keys() ?? []) {
    const validator = validators?.object(name);
    draft.validators.set(name, {
      id: stableId(`${draft.id}/validator/${name}`, 6),
      name,
      validateRequestBody: validator?.boolean('validateRequestBody') ?? false,
      validateRequestParameters: validator?.boolean('validateRequestParameters') ?? false,
    });
  }
  const responses = body.object('x-amazon-apigateway-gateway-responses');
  for (const responseType of responses?.keys() ?? []) {
    const response = responses?.object(responseType);
    if (response === undefined) continue;
    draft.gatewayResponses.push({
      responseType: responseType.toUpperCase(),
      statusCode: response.optionalText('statusCode'),
      responseParameters: response.textMap('responseParameters'),
      responseTemplates: response.textMap('responseTemplates'),
      location: response.location,
    });
  }
}

function readModels(document: OpenApiDocument, draft: ApiDraft): void {
  const { schemas } = document;
  for (const name of schemas?.keys() ?? []) {
    const schema = schemas?.object(name);
    if (schema === undefined) continue;
    draft.models.push({ name, contentType: 'application/json', schema: schemas?.value(name), location: schema.location });
  }
}
