import { isJsonObject, JsonObject } from '../template/json-object';

/** A method that shows a rule, wrong or right. */
export interface ApiRuleSample {
  /** Properties of the method where they differ from a right one that invokes an endpoint. */
  readonly method: JsonObject;
  /** Properties of the API. */
  readonly api?: JsonObject;
  /** Properties of a stage. */
  readonly stage?: JsonObject;
  /** Properties of a request validator, which the method then has. */
  readonly validator?: JsonObject;
  /** Properties of a model with the logical id `Body`. */
  readonly model?: JsonObject;
  /** Last part of the path. */
  readonly pathPart?: string;
}

/** URI of a SageMaker endpoint's synchronous invocations. */
const INVOCATIONS_URI = 'arn:aws:apigateway:eu-west-1:runtime.sagemaker:path/endpoints/my-endpoint/invocations';

/** URI of a SageMaker endpoint's asynchronous invocations. */
export const ASYNC_URI = 'arn:aws:apigateway:eu-west-1:runtime.sagemaker:path/endpoints/my-endpoint/async-invocations';

/** Integration responses that tell success, errors of the client and errors of the server apart. */
export const RIGHT_RESPONSES: readonly JsonObject[] = [
  { StatusCode: '200' },
  { StatusCode: '400', SelectionPattern: '4\\d{2}' },
  { StatusCode: '500', SelectionPattern: '5\\d{2}' },
];

const RIGHT_METHOD: JsonObject = {
  HttpMethod: 'POST',
  AuthorizationType: 'AWS_IAM',
  MethodResponses: [{ StatusCode: '200' }, { StatusCode: '400' }, { StatusCode: '500' }],
  Integration: {
    Type: 'AWS',
    IntegrationHttpMethod: 'POST',
    Uri: INVOCATIONS_URI,
    Credentials: 'arn:aws:iam::123456789012:role/Invoke',
    PassthroughBehavior: 'NEVER',
    RequestParameters: { 'integration.request.header.Content-Type': "'application/json'" },
    RequestTemplates: { 'application/json': '{"instances": $input.json(\'$.instances\')}' },
    IntegrationResponses: RIGHT_RESPONSES,
  },
};

/** The CloudFormation template of a sample: a right method with the sample's properties in place of its own. */
export function sampleTemplate(sample: ApiRuleSample): JsonObject {
  const api = { 'Fn::GetAtt': ['Api', 'RootResourceId'] };
  const integration = { ...object(RIGHT_METHOD.Integration), ...object(sample.method.Integration) };
  return {
    Resources: {
      Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'sample', ...sample.api } },
      ...(sample.pathPart === undefined ? {} : {
        Path: { Type: 'AWS::ApiGateway::Resource', Properties: { RestApiId: { Ref: 'Api' }, ParentId: api, PathPart: sample.pathPart } },
      }),
      ...optional('Stage', 'Stage', sample.stage),
      ...optional('Validator', 'RequestValidator', sample.validator),
      ...optional('Body', 'Model', sample.model),
      Method: {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
          RestApiId: { Ref: 'Api' },
          ResourceId: sample.pathPart === undefined ? api : { Ref: 'Path' },
          ...RIGHT_METHOD,
          ...(sample.validator === undefined ? {} : { RequestValidatorId: { Ref: 'Validator' } }),
          ...sample.method,
          Integration: integration,
        },
      },
    },
  };
}

function optional(logicalId: string, type: string, properties: JsonObject | undefined): JsonObject {
  if (properties === undefined) return {};
  return { [logicalId]: { Type: `AWS::ApiGateway::${type}`, Properties: { RestApiId: { Ref: 'Api' }, ...properties } } };
}

function object(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}
