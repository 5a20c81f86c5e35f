import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Token } from 'aws-cdk-lib/core';
import { having, Kind } from './check-kinds';

const SAGEMAKER_NAME = /^(?=.{1,63}$)[a-zA-Z0-9](-*[a-zA-Z0-9])*$/;

/** The construct of an endpoint. */
export const ENDPOINT: Kind = having('endpointArn', 'no endpoint', "give the endpoint's construct, or its name as 'endpointName'");

/**
 * How an endpoint is named in the props: exactly one of the two.
 */
export interface EndpointChoice {
  readonly endpointName?: string;
  readonly endpoint?: IEndpoint;
}

/**
 * What is wrong with the choice of the endpoint: one message for each broken rule.
 */
export function checkEndpoint({ endpointName, endpoint }: EndpointChoice): string[] {
  if (endpoint !== undefined) {
    return endpointName === undefined ? []
      : [`'endpointName' and 'endpoint' both name the endpoint: got '${endpointName}' and an endpoint construct; leave one of them out`];
  }
  if (endpointName === undefined) {
    return ["no endpoint is named: got neither 'endpointName' nor 'endpoint'; give the name, or the endpoint construct"];
  }
  if (isSageMakerName(endpointName)) { return []; }
  return [
    `'endpointName' is not a SageMaker endpoint name: got '${endpointName}'; `
    + 'write 1 to 63 letters, digits and hyphens, the first and the last no hyphen, for example \'movie-ratings\'',
  ];
}

/**
 * Whether an endpoint or an inference component can be called so. A name that is known at deployment only may be any.
 */
export function isSageMakerName(name: unknown): boolean {
  return Token.isUnresolved(name) || (typeof name === 'string' && SAGEMAKER_NAME.test(name));
}
