import { DeclaredResource, PropertyOf, RESOURCE_PROPERTIES, ResourceType } from '@model-gateway/rest-api-model/model';

/** What becomes of a property: it works, it makes no difference on a laptop, or it is refused with a reason. */
type Support = 'served' | 'no-effect' | { readonly refused: string };

const SERVED = 'served';
const NO_EFFECT = 'no-effect';
const CANARY = { refused: 'canaries: every request takes the stage as it is' };
const CUSTOM_DOMAIN = { refused: 'custom domains: the gateway is reached by its own host and port' };

/** Every documented property of every resource type; a missing one does not compile. */
const RESOURCES: { readonly [type in ResourceType]: { readonly [property in PropertyOf<type>]: Support } } = {
  'AWS::ApiGateway::Account': { CloudWatchRoleArn: NO_EFFECT },
  'AWS::ApiGateway::ApiKey': {
    CustomerId: NO_EFFECT, Description: NO_EFFECT, Enabled: SERVED, GenerateDistinctId: NO_EFFECT, Name: SERVED, StageKeys: NO_EFFECT,
    Tags: NO_EFFECT, Value: SERVED,
  },
  'AWS::ApiGateway::Authorizer': {
    AuthType: NO_EFFECT, AuthorizerCredentials: NO_EFFECT, AuthorizerResultTtlInSeconds: SERVED, AuthorizerUri: SERVED,
    IdentitySource: SERVED, IdentityValidationExpression: SERVED, Name: SERVED, ProviderARNs: SERVED, RestApiId: SERVED, Type: SERVED,
  },
  'AWS::ApiGateway::BasePathMapping': {
    BasePath: CUSTOM_DOMAIN, DomainName: CUSTOM_DOMAIN, Id: CUSTOM_DOMAIN, RestApiId: CUSTOM_DOMAIN, Stage: CUSTOM_DOMAIN,
  },
  'AWS::ApiGateway::ClientCertificate': { Description: NO_EFFECT, Tags: NO_EFFECT },
  'AWS::ApiGateway::Deployment': {
    DeploymentCanarySettings: CANARY, Description: NO_EFFECT, RestApiId: SERVED, StageDescription: SERVED, StageName: SERVED,
  },
  'AWS::ApiGateway::DocumentationPart': { Location: NO_EFFECT, Properties: NO_EFFECT, RestApiId: NO_EFFECT },
  'AWS::ApiGateway::DocumentationVersion': { Description: NO_EFFECT, DocumentationVersion: NO_EFFECT, RestApiId: NO_EFFECT },
  'AWS::ApiGateway::DomainName': {
    CertificateArn: CUSTOM_DOMAIN, DomainName: CUSTOM_DOMAIN, EndpointConfiguration: CUSTOM_DOMAIN, MutualTlsAuthentication: CUSTOM_DOMAIN,
    OwnershipVerificationCertificateArn: CUSTOM_DOMAIN, RegionalCertificateArn: CUSTOM_DOMAIN, RoutingMode: CUSTOM_DOMAIN,
    SecurityPolicy: CUSTOM_DOMAIN, Tags: NO_EFFECT,
  },
  'AWS::ApiGateway::GatewayResponse': {
    ResponseParameters: SERVED, ResponseTemplates: SERVED, ResponseType: SERVED, RestApiId: SERVED, StatusCode: SERVED,
  },
  'AWS::ApiGateway::Method': {
    ApiKeyRequired: SERVED,
    AuthorizationScopes: { refused: 'scopes of access tokens: the stand-in of the authorizer decides alone' },
    AuthorizationType: SERVED, AuthorizerId: SERVED, HttpMethod: SERVED, Integration: SERVED, MethodResponses: SERVED, OperationName: SERVED,
    RequestModels: SERVED, RequestParameters: SERVED, RequestValidatorId: SERVED, ResourceId: SERVED, RestApiId: SERVED,
  },
  'AWS::ApiGateway::Model': { ContentType: SERVED, Description: NO_EFFECT, Name: SERVED, RestApiId: SERVED, Schema: SERVED },
  'AWS::ApiGateway::RequestValidator': {
    Name: SERVED, RestApiId: SERVED, ValidateRequestBody: SERVED, ValidateRequestParameters: SERVED,
  },
  'AWS::ApiGateway::Resource': { ParentId: SERVED, PathPart: SERVED, RestApiId: SERVED },
  'AWS::ApiGateway::RestApi': {
    ApiKeySourceType: SERVED, BinaryMediaTypes: SERVED, Body: SERVED,
    BodyS3Location: { refused: 'an OpenAPI document in a bucket: write it into Body' },
    CloneFrom: { refused: 'clones of an API that is not in the template' },
    Description: NO_EFFECT, DisableExecuteApiEndpoint: NO_EFFECT, EndpointAccessMode: NO_EFFECT, EndpointConfiguration: SERVED,
    FailOnWarnings: NO_EFFECT,
    MinimumCompressionSize: SERVED,
    Mode: NO_EFFECT, Name: SERVED,
    Parameters: { refused: 'parameters of an OpenAPI import' },
    Policy: SERVED,
    SecurityPolicy: NO_EFFECT, Tags: NO_EFFECT,
  },
  'AWS::ApiGateway::Stage': {
    AccessLogSetting: SERVED, CacheClusterEnabled: SERVED, CacheClusterSize: NO_EFFECT, CanarySetting: CANARY,
    ClientCertificateId: NO_EFFECT, DeploymentId: SERVED, Description: NO_EFFECT, DocumentationVersion: NO_EFFECT, MethodSettings: SERVED,
    RestApiId: SERVED, StageName: SERVED, Tags: NO_EFFECT, TracingEnabled: SERVED, Variables: SERVED,
  },
  'AWS::ApiGateway::UsagePlan': {
    ApiStages: SERVED, Description: NO_EFFECT, Quota: SERVED, Tags: NO_EFFECT, Throttle: SERVED, UsagePlanName: SERVED,
  },
  'AWS::ApiGateway::UsagePlanKey': { KeyId: SERVED, KeyType: NO_EFFECT, UsagePlanId: SERVED },
  'AWS::ApiGateway::VpcLink': {
    Description: NO_EFFECT, Name: NO_EFFECT, Tags: NO_EFFECT, TargetArns: { refused: 'VPC links' },
  },
};

/** Resource types of other services that change what callers of a REST API see. */
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ['AWS::ApiGatewayV2::Api', 'HTTP and WebSocket APIs'],
  ['AWS::Serverless::Api', 'templates of the Serverless Application Model: transform them first'],
  ['AWS::Serverless::Function', 'templates of the Serverless Application Model: transform them first'],
  ['AWS::WAFv2::WebACLAssociation', 'web ACLs: every request passes'],
  ['AWS::CloudFormation::Stack', 'nested stacks: give their template as well'],
]);

/** Something of a template that the gateway does not emulate. */
export interface Refusal {
  /** Name of the stack. */
  readonly stack: string;
  /** Logical id of the resource. */
  readonly logicalId: string;
  /** Type of the resource, such as `AWS::WAFv2::WebACLAssociation`. */
  readonly resourceType: string;
  /**
   * Property of the resource.
   *
   * @default - the resource as a whole
   */
  readonly property?: string;
  /** What follows from it for a request. */
  readonly reason: string;
}

/** What becomes of one property of a resource type, or of a resource type as a whole. */
export interface SupportedProperty {
  /** Type of the resource. */
  readonly resourceType: string;
  /**
   * Property of the resource.
   *
   * @default - the resource type as a whole
   */
  readonly property?: string;
  /** `served`, or without effect on a laptop, or told at start. */
  readonly support: 'served' | 'no effect' | 'refused';
  /**
   * What follows from a refusal.
   *
   * @default - not refused
   */
  readonly reason?: string;
}

/** The whole table of what is served, makes no difference on a laptop, or is refused; documentation is made from it. */
export function supportTable(): readonly SupportedProperty[] {
  const properties = Object.entries(RESOURCES).flatMap(([resourceType, table]) => (
    Object.entries(table as { readonly [property: string]: Support }).map(([property, support]): SupportedProperty => {
      if (typeof support === 'object') return { resourceType, property, support: 'refused', reason: support.refused };
      return { resourceType, property, support: support === SERVED ? 'served' : 'no effect' };
    })
  ));
  const foreign = [...FOREIGN].map(([resourceType, reason]): SupportedProperty => ({ resourceType, support: 'refused', reason }));
  return [...properties, ...foreign];
}

/** What a template holds that is not emulated, resource by resource. */
export function refusedResources(resources: readonly DeclaredResource[]): readonly Refusal[] {
  return resources.flatMap((resource) => {
    const place = { stack: resource.stack, logicalId: resource.logicalId, resourceType: resource.type };
    const foreign = FOREIGN.get(resource.type);
    if (foreign !== undefined) return [{ ...place, reason: foreign }];
    if (!resource.type.startsWith('AWS::ApiGateway::')) return [];
    if (!isKnown(resource.type)) return [{ ...place, reason: 'a resource type that this version does not know' }];
    const table: { readonly [property: string]: Support } = RESOURCES[resource.type];
    const known: readonly string[] = RESOURCE_PROPERTIES[resource.type];
    return resource.propertyNames.flatMap((property): Refusal[] => {
      const support = known.includes(property) ? table[property] : { refused: 'a property that this version does not know' };
      return typeof support === 'object' ? [{ ...place, property, reason: support.refused }] : [];
    });
  });
}

function isKnown(type: string): type is ResourceType {
  return Object.prototype.hasOwnProperty.call(RESOURCES, type);
}
