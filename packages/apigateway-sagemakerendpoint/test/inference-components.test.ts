import { HeaderValue } from '@model-gateway/vtl-integration';
import { Role } from 'aws-cdk-lib/aws-iam';
import { build, MINIMAL, one, PropsOf, REQUEST } from './samples';

// An endpoint with inference components is asked through one of them, and the role needs a permission for each that can be asked.

const naming = (inferenceComponent: HeaderValue) => ({ integrationOptions: { headers: { inferenceComponent } } });
const ANY = naming(HeaderValue.fromQueryString('model', { pattern: '[a-z]+' }));
const ERROR = "'integrationOptions.headers.inferenceComponent' allows whatever matches '[a-z]+', and a role needs a permission for each inference component: "
  + "name them as 'values' in place of the pattern, or in 'roleOptions.inferenceComponentNames', or give a role that has the permissions";

function resourcesOfPolicy(props: PropsOf): unknown[] {
  const { PolicyDocument } = one(build(props).template(), 'AWS::IAM::Policy').Properties as { PolicyDocument: { Statement: { Resource: unknown }[] } };
  expect(PolicyDocument.Statement).toHaveLength(1);
  return [PolicyDocument.Statement[0].Resource].flat();
}

const arn = (kind: string, name: string) => ({ 'Fn::Join': ['', [
  'arn:', { Ref: 'AWS::Partition' }, ':sagemaker:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, `:${kind}/${name}`,
]] });

test('a fixed one is allowed beside the endpoint', () => {
  expect(resourcesOfPolicy({ ...MINIMAL, ...naming(HeaderValue.fixed('ranker')) }))
    .toEqual([arn('endpoint', 'my-endpoint'), arn('inference-component', 'ranker')]);
});

test('of a parameter, exactly those of the list are allowed, and those that the user adds', () => {
  const listed = naming(HeaderValue.fromQueryString('model', { values: ['small', 'large'] }));
  const both = [arn('endpoint', 'my-endpoint'), arn('inference-component', 'small'), arn('inference-component', 'large')];
  expect(resourcesOfPolicy({ ...MINIMAL, ...listed })).toEqual(both);
  expect(resourcesOfPolicy({ ...MINIMAL, ...listed, roleOptions: { inferenceComponentNames: ['canary', 'small'] } }))
    .toEqual([both[0], arn('inference-component', 'canary'), ...both.slice(1)]);
});

test('a route has them in the policy of its own role', () => {
  const { construct, template } = build(MINIMAL, 'Api');
  construct.addRoute('Other', {
    path: 'other', endpointName: 'other', requestMappingTemplate: REQUEST.replaceAll('user_id', 'id'), ...naming(HeaderValue.fixed('ranker')),
  });
  const policies = Object.values(template().findResources('AWS::IAM::Policy')) as { Properties: { PolicyDocument: { Statement: { Resource: unknown }[] } } }[];
  expect(policies.map(({ Properties }) => Properties.PolicyDocument.Statement[0].Resource))
    .toEqual(expect.arrayContaining([arn('endpoint', 'my-endpoint'), [arn('endpoint', 'other'), arn('inference-component', 'ranker')]]));
});

describe('of a parameter by a pattern', () => {
  test('fails, because no role can list what may match', () => {
    expect(() => build({ ...MINIMAL, ...ANY })).toThrow(new Error(ERROR));
    const { construct } = build();
    expect(() => construct.addRoute('Other', { path: 'other', endpointName: 'other', requestMappingTemplate: '{}', ...ANY })).toThrow(new Error(ERROR));
  });

  test('is allowed as far as the user lists them', () => {
    expect(resourcesOfPolicy({ ...MINIMAL, ...ANY, roleOptions: { inferenceComponentNames: ['small'] } }))
      .toEqual([arn('endpoint', 'my-endpoint'), arn('inference-component', 'small')]);
  });

  test("is the user's to allow with a role of the user", () => {
    const { template } = build((stack) => ({ ...MINIMAL, ...ANY, executionRole: Role.fromRoleArn(stack, 'Theirs', 'arn:aws:iam::111122223333:role/ask') }));
    template().resourceCountIs('AWS::IAM::Policy', 0);
  });
});
