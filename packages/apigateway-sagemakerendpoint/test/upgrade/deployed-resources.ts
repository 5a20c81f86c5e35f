import { Template } from 'aws-cdk-lib/assertions';
import { Stack } from 'aws-cdk-lib/core';

/** A resource as CloudFormation keeps it apart from others: by its id, and by the properties whose change replaces it. */
export interface DeployedResource {
  readonly type: string;
  readonly fixed: Readonly<Record<string, unknown>>;
}

/** The resources of a stack by logical id. */
export type DeployedResources = Readonly<Record<string, DeployedResource>>;

/** The properties whose change makes CloudFormation replace a resource: `createOnlyProperties` of AWS's resource schemas. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGateway::Account': [],
  'AWS::ApiGateway::ApiKey': ['GenerateDistinctId', 'Name', 'Value'],
  'AWS::ApiGateway::GatewayResponse': ['ResponseType', 'RestApiId'],
  'AWS::ApiGateway::Method': ['HttpMethod', 'ResourceId', 'RestApiId'],
  'AWS::ApiGateway::RequestValidator': ['Name', 'RestApiId'],
  'AWS::ApiGateway::Resource': ['ParentId', 'PathPart', 'RestApiId'],
  'AWS::ApiGateway::RestApi': [],
  'AWS::ApiGateway::Stage': ['RestApiId', 'StageName'],
  'AWS::ApiGateway::UsagePlan': [],
  'AWS::ApiGateway::UsagePlanKey': ['KeyId', 'KeyType', 'UsagePlanId'],
  'AWS::IAM::ManagedPolicy': ['Description', 'ManagedPolicyName', 'Path'],
  'AWS::IAM::Policy': [],
  'AWS::IAM::Role': ['Path', 'RoleName'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
  'AWS::WAFv2::LoggingConfiguration': ['ResourceArn'],
  'AWS::WAFv2::WebACL': ['Name', 'Scope'],
  'AWS::WAFv2::WebACLAssociation': ['ResourceArn', 'WebACLArn'],
};

/** What every change of the API makes anew, by intention. */
const VOLATILE = 'AWS::ApiGateway::Deployment';

/** @throws for a type whose properties are not known here */
export function deployedResources(stack: Stack): DeployedResources {
  const { Resources } = Template.fromStack(stack).toJSON() as { Resources: Record<string, { Type: string; Properties?: Record<string, unknown> }> };
  return Object.fromEntries(Object.entries(Resources).filter(([, { Type }]) => Type !== VOLATILE).sort(([a], [b]) => (a < b ? -1 : 1)).map(
    ([id, { Type, Properties = {} }]) => {
      if (!(Type in FIXED)) { throw new Error(`which properties replace a resource of type ${Type}? say it in deployed-resources.ts`); }
      const fixed = FIXED[Type].filter((name) => name in Properties).map((name) => [name, Properties[name]]);
      return [id, { type: Type, fixed: Object.fromEntries(fixed) }];
    }));
}

/** What an update from one state of a stack to another takes away or replaces: one line for each resource. */
export function lostInUpdate(before: DeployedResources, after: DeployedResources): string[] {
  return Object.entries(before).flatMap(([id, { type, fixed }]) => {
    const now = after[id];
    if (now?.type !== type) { return [`${type} ${id} is gone`]; }
    return [...new Set([...Object.keys(fixed), ...Object.keys(now.fixed)])]
      .filter((name) => JSON.stringify(fixed[name]) !== JSON.stringify(now.fixed[name]))
      .map((name) => `${type} ${id} is replaced, because its ${name} changes`);
  });
}
