import type { SageMakerInvokeRoleProps } from '../sagemaker-invoke-role';
import { FLAG, having, Kinds, TEXT, TEXTS } from './check-kinds';

/**
 * What each of the role's props has to be.
 */
export const KINDS: Kinds<SageMakerInvokeRoleProps> = {
  endpointName: undefined,
  endpoint: having('endpointArn', 'no endpoint', "give the endpoint's construct, or its name as 'endpointName'"),
  inferenceComponentNames: TEXTS,
  targetModels: TEXTS,
  asynchronous: FLAG,
  sourceAccountOnly: FLAG,
  managedPolicy: FLAG,
  roleName: TEXT,
  description: TEXT,
  path: TEXT,
  permissionsBoundary: having('managedPolicyArn', 'no managed policy', 'give for example what ManagedPolicy.fromManagedPolicyArn makes'),
};
