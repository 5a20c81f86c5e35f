import type { Method } from 'aws-cdk-lib/aws-apigateway';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Duration } from 'aws-cdk-lib/core';
import { checkAccount } from './check-account';
import { checkTimeoutOfApi } from './check-timeout';

/**
 * What only a method's API and stack can tell is wrong with an integration.
 */
export function checkBinding(method: Method, endpoint?: IEndpoint, timeout?: Duration): void {
  if (endpoint) { checkAccount(method, endpoint); }
  if (timeout) { checkTimeoutOfApi(method.api, timeout); }
}
