/**
 * Every property that CloudFormation documents for the resources of a REST API.
 *
 * A program that says which of them it uses maps over these types, so that a property added here has to be answered there.
 */
export const RESOURCE_PROPERTIES = {
  'AWS::ApiGateway::Account': ['CloudWatchRoleArn'],
  'AWS::ApiGateway::ApiKey': ['CustomerId', 'Description', 'Enabled', 'GenerateDistinctId', 'Name', 'StageKeys', 'Tags', 'Value'],
  'AWS::ApiGateway::Authorizer': [
    'AuthType', 'AuthorizerCredentials', 'AuthorizerResultTtlInSeconds', 'AuthorizerUri', 'IdentitySource',
    'IdentityValidationExpression', 'Name', 'ProviderARNs', 'RestApiId', 'Type',
  ],
  'AWS::ApiGateway::BasePathMapping': ['BasePath', 'DomainName', 'Id', 'RestApiId', 'Stage'],
  'AWS::ApiGateway::ClientCertificate': ['Description', 'Tags'],
  'AWS::ApiGateway::Deployment': ['DeploymentCanarySettings', 'Description', 'RestApiId', 'StageDescription', 'StageName'],
  'AWS::ApiGateway::DocumentationPart': ['Location', 'Properties', 'RestApiId'],
  'AWS::ApiGateway::DocumentationVersion': ['Description', 'DocumentationVersion', 'RestApiId'],
  'AWS::ApiGateway::DomainName': [
    'CertificateArn', 'DomainName', 'EndpointConfiguration', 'MutualTlsAuthentication', 'OwnershipVerificationCertificateArn',
    'RegionalCertificateArn', 'RoutingMode', 'SecurityPolicy', 'Tags',
  ],
  'AWS::ApiGateway::GatewayResponse': ['ResponseParameters', 'ResponseTemplates', 'ResponseType', 'RestApiId', 'StatusCode'],
  'AWS::ApiGateway::Method': [
    'ApiKeyRequired', 'AuthorizationScopes', 'AuthorizationType', 'AuthorizerId', 'HttpMethod', 'Integration', 'MethodResponses',
    'OperationName', 'RequestModels', 'RequestParameters', 'RequestValidatorId', 'ResourceId', 'RestApiId',
  ],
  'AWS::ApiGateway::Model': ['ContentType', 'Description', 'Name', 'RestApiId', 'Schema'],
  'AWS::ApiGateway::RequestValidator': ['Name', 'RestApiId', 'ValidateRequestBody', 'ValidateRequestParameters'],
  'AWS::ApiGateway::Resource': ['ParentId', 'PathPart', 'RestApiId'],
  'AWS::ApiGateway::RestApi': [
    'ApiKeySourceType', 'BinaryMediaTypes', 'Body', 'BodyS3Location', 'CloneFrom', 'Description', 'DisableExecuteApiEndpoint',
    'EndpointAccessMode', 'EndpointConfiguration', 'FailOnWarnings', 'MinimumCompressionSize', 'Mode', 'Name', 'Parameters', 'Policy',
    'SecurityPolicy', 'Tags',
  ],
  'AWS::ApiGateway::Stage': [
    'AccessLogSetting', 'CacheClusterEnabled', 'CacheClusterSize', 'CanarySetting', 'ClientCertificateId', 'DeploymentId',
    'Description', 'DocumentationVersion', 'MethodSettings', 'RestApiId', 'StageName', 'Tags', 'TracingEnabled', 'Variables',
  ],
  'AWS::ApiGateway::UsagePlan': ['ApiStages', 'Description', 'Quota', 'Tags', 'Throttle', 'UsagePlanName'],
  'AWS::ApiGateway::UsagePlanKey': ['KeyId', 'KeyType', 'UsagePlanId'],
  'AWS::ApiGateway::VpcLink': ['Description', 'Name', 'Tags', 'TargetArns'],
} as const;

/** A resource type of the table. */
export type ResourceType = keyof typeof RESOURCE_PROPERTIES;

/** A property of a resource type. */
export type PropertyOf<Type extends ResourceType> = typeof RESOURCE_PROPERTIES[Type][number];
