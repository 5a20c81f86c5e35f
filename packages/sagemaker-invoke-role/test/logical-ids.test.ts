import { SageMakerInvokeRole } from '@model-gateway/sagemaker-invoke-role';
import { pinLogicalIds } from '../../../test/logical-ids';

pinLogicalIds((stack) => {
  new SageMakerInvokeRole(stack, 'Role', { endpointName: 'ratings' });
  new SageMakerInvokeRole(stack, 'Managed', { endpointName: 'ratings', managedPolicy: true });
}, {
  Managed658ACE2E: 'AWS::IAM::Role',
  ManagedInvokePolicyE0A0F540: 'AWS::IAM::ManagedPolicy',
  Role1ABCC5F0: 'AWS::IAM::Role',
  RoleDefaultPolicy5FFB7DAB: 'AWS::IAM::Policy',
});
