import { SageMakerInvokeRole } from '@model-gateway/sagemaker-invoke-role';
import { Template } from 'aws-cdk-lib/assertions';
import { App, Stack } from 'aws-cdk-lib/core';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';

// Deployed stacks depend on these: another id replaces the resource. A release that changes one of them is a breaking one.

const LOGICAL_IDS = {
  Managed658ACE2E: 'AWS::IAM::Role',
  ManagedInvokePolicyE0A0F540: 'AWS::IAM::ManagedPolicy',
  Role1ABCC5F0: 'AWS::IAM::Role',
  RoleDefaultPolicy5FFB7DAB: 'AWS::IAM::Policy',
};

test.each([['no feature flags', {}], ['all feature flags', CURRENTLY_RECOMMENDED_FLAGS]])('the logical ids are pinned under %s', (_, context) => {
  const stack = new Stack(new App({ context }), 'Stack');
  new SageMakerInvokeRole(stack, 'Role', { endpointName: 'ratings' });
  new SageMakerInvokeRole(stack, 'Managed', { endpointName: 'ratings', managedPolicy: true });
  const { Resources } = Template.fromStack(stack).toJSON() as { Resources: Record<string, { Type: string }> };
  expect(Object.fromEntries(Object.entries(Resources).map(([id, { Type }]) => [id, Type]))).toEqual(LOGICAL_IDS);
});
