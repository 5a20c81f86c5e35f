import { ENDPOINT, FLAG, having, Kind, TEXT, TEXTS } from '@model-gateway/prop-checks';

/**
 * What each of the role's props has to be.
 */
export const KINDS = {
  endpointName: undefined,
  endpoint: ENDPOINT,
  inferenceComponentNames: TEXTS,
  targetModels: TEXTS,
  asynchronous: FLAG,
  sourceAccountOnly: FLAG,
  managedPolicy: FLAG,
  roleName: TEXT,
  description: TEXT,
  path: TEXT,
  permissionsBoundary: having('managedPolicyArn', 'no managed policy', 'give for example what ManagedPolicy.fromManagedPolicyArn makes'),
} satisfies Readonly<Record<string, Kind | undefined>>;
