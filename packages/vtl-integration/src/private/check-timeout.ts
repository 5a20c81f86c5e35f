import { CfnRestApi, IRestApi } from 'aws-cdk-lib/aws-apigateway';
import { Duration, Stack } from 'aws-cdk-lib/core';

const MIN_MS = 50;
const MAX_MS = 29_000;
const RULE = `API Gateway waits ${MIN_MS} to ${MAX_MS} milliseconds`;

/**
 * What is wrong with a timeout for every kind of API.
 */
export function checkTimeout(timeout?: Duration): string[] {
  if (timeout === undefined || timeout.isUnresolved() || timeout.toMilliseconds() >= MIN_MS) { return []; }
  return [`'timeout' is too short: got ${timeout.toMilliseconds()} milliseconds, ${RULE}; make it longer`];
}

/**
 * Edge-optimized APIs never wait longer than 29 seconds; of the other kinds the account's limit can be raised.
 */
export function checkTimeoutOfApi(api: IRestApi, timeout: Duration): void {
  if (timeout.isUnresolved() || timeout.toMilliseconds() <= MAX_MS || !isEdgeOptimized(api)) { return; }
  throw new Error(`'timeout' is too long for an edge-optimized API: got ${timeout.toMilliseconds()} milliseconds, ${RULE}; `
    + 'make it shorter, or make the API Regional and have the account\'s limit raised');
}

/**
 * An API is edge-optimized where it names no type; of an imported API the type is not known.
 */
function isEdgeOptimized(api: IRestApi): boolean {
  const resource = api.node.defaultChild;
  if (!(resource instanceof CfnRestApi)) { return false; }
  const configuration = Stack.of(api).resolve(resource.endpointConfiguration) as { readonly types?: readonly string[] } | undefined;
  return configuration?.types?.includes('EDGE') ?? true;
}
