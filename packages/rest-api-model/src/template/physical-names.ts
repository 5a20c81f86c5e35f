import { ResourceDeclaration } from './cloudformation-template';
import { own } from './json-object';
import { below, Resolving } from './resolving';
import { stableId } from './stable-id';

/** Resource types whose `Ref` is an id that API Gateway makes, with its length. */
const ID_LENGTHS: { readonly [type: string]: number } = {
  'AWS::ApiGateway::RestApi': 10,
  'AWS::ApiGateway::Resource': 6,
  'AWS::ApiGateway::Deployment': 6,
  'AWS::ApiGateway::Authorizer': 6,
  'AWS::ApiGateway::RequestValidator': 6,
  'AWS::ApiGateway::UsagePlan': 6,
  'AWS::ApiGateway::ApiKey': 10,
  'AWS::ApiGateway::VpcLink': 6,
};

/** Resource types whose `Ref` is a name that the template may give, with the property that gives it. */
const NAME_PROPERTIES: { readonly [type: string]: string } = {
  'AWS::ApiGateway::Stage': 'StageName',
  'AWS::ApiGateway::Model': 'Name',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SageMaker::Endpoint': 'EndpointName',
  'AWS::SageMaker::Model': 'ModelName',
  'AWS::DynamoDB::Table': 'TableName',
};

/** Resource types whose ARN is not `arn:…:service:region:account:name`. */
const ARN_RESOURCES: { readonly [type: string]: (name: string) => string } = {
  'AWS::IAM::Role': (name) => `:iam::{account}:role/${name}`,
  'AWS::IAM::User': (name) => `:iam::{account}:user/${name}`,
  'AWS::Logs::LogGroup': (name) => `:logs:{region}:{account}:log-group:${name}:*`,
  'AWS::Lambda::Function': (name) => `:lambda:{region}:{account}:function:${name}`,
  'AWS::S3::Bucket': (name) => `:s3:::${name}`,
  'AWS::SageMaker::Endpoint': (name) => `:sagemaker:{region}:{account}:endpoint/${name.toLowerCase()}`,
  'AWS::DynamoDB::Table': (name) => `:dynamodb:{region}:{account}:table/${name}`,
  'AWS::Cognito::UserPool': (name) => `:cognito-idp:{region}:{account}:userpool/${name}`,
  'AWS::KinesisFirehose::DeliveryStream': (name) => `:firehose:{region}:{account}:deliverystream/${name}`,
};

/** What `Ref` gives for a resource: its name where the template gives one, else an id or name made from the logical id. */
export function physicalName(resource: ResourceDeclaration, resolver: Resolving): string {
  const idLength = ID_LENGTHS[resource.type];
  if (idLength !== undefined) return stableId(`${resolver.stack.name}/${resource.logicalId}`, idLength);
  const nameProperty = NAME_PROPERTIES[resource.type];
  const given = nameProperty === undefined ? undefined : own(resource.properties, nameProperty);
  if (nameProperty !== undefined && given !== undefined) {
    const name = resolver.resolve(given, below(locationOf(resource, resolver), nameProperty));
    if (typeof name === 'string') return name;
  }
  return resource.logicalId;
}

/** What `Fn::GetAtt` gives for a resource; undefined where the attribute has no known form. */
export function physicalAttribute(resource: ResourceDeclaration, attribute: string, resolver: Resolving): unknown {
  const name = physicalName(resource, resolver);
  if (attribute === 'Arn') return arn(resource.type, name, resolver);
  if (resource.type === 'AWS::ApiGateway::RestApi' && attribute === 'RootResourceId') return rootResourceId(name);
  if (attribute === 'Name' || attribute === `${resource.type.split('::').pop() ?? ''}Name`) return name;
  if (/(?:Id)$/.test(attribute) && ID_LENGTHS[resource.type] !== undefined) return name;
  return attribute.endsWith('Arn') ? arn(resource.type, name, resolver) : `${name}.${attribute}`;
}

/** Id of the resource `/` of an API. */
export function rootResourceId(apiId: string): string {
  return stableId(`${apiId}/root`, 10);
}

function arn(type: string, name: string, resolver: Resolving): string {
  const { partition, region, accountId } = resolver.stack.environment;
  const service = (type.split('::')[1] ?? 'unknown').toLowerCase();
  const rest = ARN_RESOURCES[type]?.(name) ?? `:${service}:{region}:{account}:${name}`;
  return `arn:${partition}${rest.replace('{region}', region).replace('{account}', accountId)}`;
}

function locationOf(resource: ResourceDeclaration, resolver: Resolving) {
  return { stack: resolver.stack.name, logicalId: resource.logicalId, resourceType: resource.type };
}
