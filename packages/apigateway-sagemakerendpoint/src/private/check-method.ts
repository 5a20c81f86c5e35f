import { Token } from 'aws-cdk-lib/core';

const METHODS = ['ANY', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/**
 * Why there is no such method in a REST API; its case does not matter.
 */
export function checkMethod(httpMethod: string): string[] {
  return METHODS.includes(httpMethod.toUpperCase()) ? []
    : [`'httpMethod' is no method of a REST API: got ${Token.isUnresolved(httpMethod) ? 'a token' : `'${httpMethod}'`}; write one of ${METHODS.join(', ')}`];
}
