import type { Method } from 'aws-cdk-lib/aws-apigateway';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Duration } from 'aws-cdk-lib/core';
import { checkAccount } from './check-account';
import { checkAccountOfRole } from './check-role';
import { checkTimeoutOfApi } from './check-timeout';

/**
 * What only a method's API and stack can tell is wrong with an integration.
 */
export function checkBinding(method: Method, role: IRole, endpoint?: IEndpoint, timeout?: Duration): void {
  checkAccountOfRole(method, role);
  if (endpoint) { checkAccount(method, endpoint); }
  if (timeout) { checkTimeoutOfApi(method.api, timeout); }
}
