import type { IRole } from 'aws-cdk-lib/aws-iam';
import { Stack, Token, TokenComparison } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';

/**
 * Why there is no role: code without types may leave it out, and every request would then fail.
 */
export function checkRole(role: unknown): string[] {
  return role === undefined ? ["'invokeRole' is missing: got none; give the role that API Gateway assumes to invoke the endpoint"] : [];
}

/**
 * API Gateway assumes roles of the API's own account only, and refuses to deploy another.
 */
export function checkAccountOfRole(method: IConstruct, role: IRole): void {
  const ours = Stack.of(method).account;
  const theirs = role.env.account;
  if (Token.compareStrings(ours, theirs) !== TokenComparison.DIFFERENT) { return; }
  throw new Error(`the role that invokes the endpoint is in another account than the API: got account '${theirs}' for the role and '${ours}' for the API; `
    + "give a role of the API's account");
}
