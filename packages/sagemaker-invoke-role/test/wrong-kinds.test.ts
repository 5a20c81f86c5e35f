import { SageMakerInvokeRole, SageMakerInvokeRoleProps } from '@model-gateway/sagemaker-invoke-role';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnParameter, Stack } from 'aws-cdk-lib/core';

// JavaScript stops nobody from giving something else than the types say.

function check(props: object): string[] {
  return SageMakerInvokeRole.check(props as SageMakerInvokeRoleProps);
}

test('what is not what it has to be is told, all at once', () => {
  expect(check({
    endpoint: 'ratings', inferenceComponentNames: 'ranker', targetModels: ['a', 5, {}], asynchronous: 'false', sourceAccountOnly: 1, managedPolicy: 'yes',
    roleName: 7, description: ['a'], path: {}, permissionsBoundary: 'arn:aws:iam::111122223333:policy/p',
  })).toEqual([
    "'endpoint' is no endpoint: got 'ratings'; give the endpoint's construct, or its name as 'endpointName'",
    "'inferenceComponentNames' is no list of texts: got 'ranker'; write it in brackets, and each text in quotes",
    "'targetModels' is no list of texts: got ['a', 5, an object]; write it in brackets, and each text in quotes",
    "'asynchronous' is neither true nor false: got 'false'; write true or false",
    "'sourceAccountOnly' is neither true nor false: got 1; write true or false",
    "'managedPolicy' is neither true nor false: got 'yes'; write true or false",
    "'roleName' is no text: got 7; write it in quotes",
    "'description' is no text: got ['a']; write it in quotes",
    "'path' is no text: got an object; write it in quotes",
    "'permissionsBoundary' is no managed policy: got 'arn:aws:iam::111122223333:policy/p'; give for example what ManagedPolicy.fromManagedPolicyArn makes",
  ]);
  expect(check({ endpointName: 5 })).toEqual([
    "'endpointName' is not a SageMaker endpoint name: got '5'; write 1 to 63 letters, digits and hyphens, the first and the last no hyphen, "
    + "for example 'movie-ratings'",
  ]);
});

describe('a list that is known at deployment only', () => {
  const list = (stack: Stack) => new CfnParameter(stack, 'List', { type: 'CommaDelimitedList' }).valueAsList;

  test('may say which models are asked', () => {
    const stack = new Stack();
    new SageMakerInvokeRole(stack, 'Role', { endpointName: 'ratings', targetModels: list(stack) });
    expect(JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))).toContain('{"sagemaker:TargetModel":{"Ref":"List"}}');
  });

  test('fails where each element has an ARN', () => {
    expect(check({ endpointName: 'ratings', inferenceComponentNames: list(new Stack()) })).toEqual([
      "'inferenceComponentNames' is known at deployment only, and each component has an ARN of its own: got a token; write the list of the names",
    ]);
  });
});
