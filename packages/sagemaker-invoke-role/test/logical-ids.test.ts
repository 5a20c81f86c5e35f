import { SageMakerInvokeRole } from '@model-gateway/sagemaker-invoke-role';
import { Template } from 'aws-cdk-lib/assertions';
import { Stack } from 'aws-cdk-lib/core';

// Deployed stacks depend on these: another id replaces the resource. A release that changes one of them is a breaking one.

const LOGICAL_IDS = {
  Managed658ACE2E: 'AWS::IAM::Role',
  ManagedInvokePolicyE0A0F540: 'AWS::IAM::ManagedPolicy',
  Role1ABCC5F0: 'AWS::IAM::Role',
  RoleDefaultPolicy5FFB7DAB: 'AWS::IAM::Policy',
};

test('the logical ids are pinned', () => {
  const stack = new Stack();
  new SageMakerInvokeRole(stack, 'Role', { endpointName: 'ratings' });
  new SageMakerInvokeRole(stack, 'Managed', { endpointName: 'ratings', managedPolicy: true });
  const { Resources } = Template.fromStack(stack).toJSON() as { Resources: Record<string, { Type: string }> };
  expect(Object.fromEntries(Object.entries(Resources).map(([id, { Type }]) => [id, Type]))).toEqual(LOGICAL_IDS);
});
