import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Stack, Token, TokenComparison } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';

/**
 * SageMaker takes an endpoint's name and looks it up in the account of the role that asks, so a role of the API's
 * account can only reach that account's endpoints.
 */
export function checkAccount(method: IConstruct, endpoint: IEndpoint): void {
  const ours = Stack.of(method).account;
  const theirs = endpoint.env.account;
  if (Token.compareStrings(ours, theirs) !== TokenComparison.DIFFERENT) { return; }
  throw new Error(
    `'endpoint' is in another account than the API: got account '${theirs}' for the endpoint and '${ours}' for the API; `
    + 'SageMaker looks an endpoint up by name in the account of the role that invokes it, so deploy the API in the endpoint\'s account',
  );
}
