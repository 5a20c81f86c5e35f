import { ENDPOINT, FLAG, having, Kind, MAP, TEXT } from '@model-gateway/prop-checks';

const ROLE = having('roleArn', 'no role', 'give for example what Role.fromRoleArn makes');

const COMMON = {
  // their own checks look at these
  endpointName: undefined,
  requestMappingTemplate: undefined,
  responseMappingTemplate: undefined,
  templateChecks: undefined,
  endpoint: ENDPOINT,
  request: having('contentType', 'no template', 'give what the methods of RequestTemplate make'),
  response: having('text', 'no template', 'give what the methods of ResponseTemplate make'),
  additionalRequestTemplates: MAP,
  additionalRequests: MAP,
  integrationOptions: MAP,
  validatorOptions: MAP,
  roleOptions: MAP,
};

/** What each of the facade's props has to be. */
export const FACADE = {
  ...COMMON,
  resourceName: undefined,
  resourcePath: undefined,
  apiGatewayProps: MAP,
  createUsagePlan: FLAG,
  apiGatewayExecutionRole: ROLE,
  executionRole: ROLE,
  logGroupProps: MAP,
  restApiOptions: MAP,
} satisfies Readonly<Record<string, Kind | undefined>>;

/** What each of a route's props has to be. */
export const ROUTE = {
  ...COMMON,
  path: undefined,
  restApi: having('root', 'no REST API', 'give the API that the route belongs to'),
  httpMethod: TEXT,
  invokeRole: ROLE,
  methodOptions: MAP,
  cached: FLAG,
} satisfies Readonly<Record<string, Kind | undefined>>;
