import { SageMakerInvokeRole, SageMakerInvokeRoleProps } from '@model-gateway/sagemaker-invoke-role';
import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Aws, CfnParameter, Resource, Stack } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';

function synthesize(props: (stack: Stack) => SageMakerInvokeRoleProps, stack = new Stack()): Template {
  new SageMakerInvokeRole(stack, 'Role', props(stack));
  return Template.fromStack(stack);
}

function policyOf(template: Template): unknown {
  const policies = Object.values(template.findResources('AWS::IAM::Policy'));
  expect(policies).toHaveLength(1);
  return policies[0].Properties.PolicyDocument;
}

const arn = (name: unknown) => ({
  'Fn::Join': ['', [
    'arn:', { Ref: 'AWS::Partition' }, ':sagemaker:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' },
    ...(typeof name === 'string' ? [`:endpoint/${name}`] : [':endpoint/', name]),
  ]],
});
const allow = (resource: unknown) => ({
  Version: '2012-10-17', Statement: [{ Action: 'sagemaker:InvokeEndpoint', Effect: 'Allow', Resource: resource }],
});

/** An endpoint as an imported one looks. */
class FakeEndpoint extends Resource implements IEndpoint {
  public readonly endpointName = 'movie-ratings';
  public readonly endpointArn = 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/movie-ratings';
  public get endpointRef() { return { endpointArn: this.endpointArn, endpointName: this.endpointName }; }
  public grantInvoke(): never { throw new Error('not called'); }
}

test('is assumed by API Gateway and by nobody else', () => {
  const template = synthesize(() => ({ endpointName: 'my-endpoint' }));
  template.resourceCountIs('AWS::IAM::Role', 1);
  template.hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'apigateway.amazonaws.com' } }],
    },
  });
});

test('may invoke the one endpoint that is named, and nothing else', () => {
  expect(policyOf(synthesize(() => ({ endpointName: 'my-endpoint' })))).toEqual(allow(arn('my-endpoint')));
});

test('may invoke the endpoint that is given as a construct', () => {
  expect(policyOf(synthesize((stack) => ({ endpoint: new FakeEndpoint(stack, 'Endpoint') }))))
    .toEqual(allow('arn:aws:sagemaker:eu-west-1:111122223333:endpoint/movie-ratings'));
});

test('a name with capitals is allowed in both spellings of the one endpoint', () => {
  expect(policyOf(synthesize(() => ({ endpointName: 'My-Endpoint' })))).toEqual(allow([arn('My-Endpoint'), arn('my-endpoint')]));
});

test('a name that is known at deployment only is accepted', () => {
  expect(policyOf(synthesize((stack) => ({ endpointName: new CfnParameter(stack, 'Name').valueAsString })))).toEqual(allow(arn({ Ref: 'Name' })));
});

test('the role is made as the props say', () => {
  const template = synthesize((stack) => ({
    endpointName: 'my-endpoint', roleName: 'r', description: 'd', path: '/p/',
    permissionsBoundary: ManagedPolicy.fromManagedPolicyArn(stack, 'Boundary', `arn:${Aws.PARTITION}:iam::aws:policy/X`),
  }));
  template.hasResourceProperties('AWS::IAM::Role', { RoleName: 'r', Description: 'd', Path: '/p/', PermissionsBoundary: {} });
});

test('may ask the inference components that are named', () => {
  const component = JSON.parse(JSON.stringify(arn('c')).replace('endpoint/', 'inference-component/')) as unknown;
  expect(policyOf(synthesize(() => ({ endpointName: 'my-endpoint', inferenceComponentNames: ['c'] }))))
    .toEqual(allow([arn('my-endpoint'), component]));
});

test('may ask the models of a multi-model endpoint that are named, and no others', () => {
  const { Version, Statement: [statement] } = allow(arn('my-endpoint'));
  expect(policyOf(synthesize(() => ({ endpointName: 'my-endpoint', targetModels: ['de/*', 'fr.tar.gz'] })))).toEqual({
    Version, Statement: [{ ...statement, Condition: { StringLike: { 'sagemaker:TargetModel': ['de/*', 'fr.tar.gz'] } } }],
  });
});

test('may start asynchronous invocations where it is asked for, and then no others', () => {
  const { Version, Statement: [statement] } = allow(arn('my-endpoint'));
  expect(policyOf(synthesize(() => ({ endpointName: 'my-endpoint', asynchronous: true })))).toEqual({
    Version, Statement: [{ ...statement, Action: 'sagemaker:InvokeEndpointAsync' }],
  });
});

test('has its permission in a managed policy where it is asked for', () => {
  const template = synthesize(() => ({ endpointName: 'my-endpoint', managedPolicy: true }));
  template.resourceCountIs('AWS::IAM::Policy', 0);
  const [policy] = Object.values(template.findResources('AWS::IAM::ManagedPolicy'));
  expect(policy.Properties.PolicyDocument).toEqual(allow(arn('my-endpoint')));
  const [role] = Object.keys(template.findResources('AWS::IAM::Role'));
  expect(policy.Properties.Roles).toEqual([{ Ref: role }]);
});

test('can be closed to APIs of other accounts', () => {
  synthesize(() => ({ endpointName: 'my-endpoint', sourceAccountOnly: true })).hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [{
        Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'apigateway.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }],
    },
  });
});

describe('fails', () => {
  const NAME_RULE = 'write 1 to 63 letters, digits and hyphens, the first and the last no hyphen, for example \'movie-ratings\'';

  test.each(['', 'my endpoint/../x', '-a', 'a-', 'a_b', 'a'.repeat(64), `a${'-'.repeat(62)}b`])('on the endpoint name %p', (endpointName) => {
    expect(() => synthesize(() => ({ endpointName })))
      .toThrow(new Error(`'endpointName' is not a SageMaker endpoint name: got '${endpointName}'; ${NAME_RULE}`));
  });

  test('where no endpoint is named', () => {
    expect(() => synthesize(() => ({})))
      .toThrow(new Error("no endpoint is named: got neither 'endpointName' nor 'endpoint'; give the name, or the endpoint construct"));
  });

  test('on inference components that have no such name, and on models that no request can name, all at once', () => {
    expect(() => synthesize(() => ({ endpointName: 'a', inferenceComponentNames: ['b', 'c d'], targetModels: ['e.tar.gz', 'f g'] }))).toThrow(new Error(
      "'inferenceComponentNames' has what is no inference component's name: got 'c d'; write 1 to 63 letters, digits and hyphens, the first and the last no hyphen\n"
      + "'targetModels' has what no request can name: got 'f g'; write 1 to 1024 characters without blanks, '*' for any"));
    expect(() => synthesize(() => ({ endpointName: 'a', targetModels: [] }))).toThrow(new Error(
      "'targetModels' allows nothing: got an empty list; name at least one model, or leave it out for whatever the request names"));
  });

  test('where the endpoint is named twice', () => {
    expect(() => synthesize((stack) => ({ endpointName: 'a', endpoint: new FakeEndpoint(stack, 'Endpoint') })))
      .toThrow(new Error("'endpointName' and 'endpoint' both name the endpoint: got 'a' and an endpoint construct; leave one of them out"));
  });
});

test.each(['a', 'A9', 'a-b', 'a--b', 'a'.repeat(63)])('the endpoint name %p is accepted', (endpointName) => {
  expect(SageMakerInvokeRole.check({ endpointName })).toEqual([]);
});

test('null, as code without types may say it, asks for the default', () => {
  const nothing = Object.fromEntries(['endpoint', 'inferenceComponentNames', 'targetModels', 'asynchronous', 'managedPolicy', 'roleName', 'path', 'permissionsBoundary']
    .map((prop) => [prop, null]));
  const made = (props: object) => {
    const stack = new Stack();
    new SageMakerInvokeRole(stack, 'Role', { endpointName: 'movie-ratings', ...props });
    return Template.fromStack(stack).toJSON() as unknown;
  };
  expect(made(nothing)).toEqual(made({}));
  expect(SageMakerInvokeRole.check(JSON.parse('null') as SageMakerInvokeRoleProps)).toEqual([
    "no endpoint is named: got neither 'endpointName' nor 'endpoint'; give the name, or the endpoint construct",
  ]);
});
