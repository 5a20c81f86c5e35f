import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Token } from 'aws-cdk-lib/core';

const ENDPOINT_NAME = /^(?=.{1,63}$)[a-zA-Z0-9](-*[a-zA-Z0-9])*$/;

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
  if (Token.isUnresolved(endpointName) || (typeof endpointName === 'string' && ENDPOINT_NAME.test(endpointName))) { return []; }
  return [
    `'endpointName' is not a SageMaker endpoint name: got '${endpointName}'; `
    + 'write 1 to 63 letters, digits and hyphens, the first and the last no hyphen, for example \'movie-ratings\'',
  ];
}
