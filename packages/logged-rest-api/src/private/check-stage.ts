import { StageOptions } from 'aws-cdk-lib/aws-apigateway';
import { Duration, Token } from 'aws-cdk-lib/core';

const MAX_TTL_SECONDS = 3600;
const STAGE_NAME = /^[a-zA-Z0-9_-]{1,128}$/;
const SECURITY_POLICY = /^(?:TLS_1_[02]|SecurityPolicy_\w+)$/;

/**
 * How the API's endpoint is secured.
 */
export interface EndpointSecurity {
  readonly securityPolicy?: string;
  readonly endpointAccessMode?: string;
}

/**
 * What is wrong with the TLS policy and the access mode: one message for each broken rule.
 */
export function checkEndpointSecurity({ securityPolicy, endpointAccessMode }: EndpointSecurity): string[] {
  const problems: string[] = [];
  if (known(securityPolicy) && !SECURITY_POLICY.test(securityPolicy)) {
    problems.push(`'securityPolicy' is no TLS policy of API Gateway: got '${securityPolicy}'; write for example 'SecurityPolicy_TLS13_1_3_2025_09'`);
  }
  if (known(endpointAccessMode) && !['BASIC', 'STRICT'].includes(endpointAccessMode)) {
    problems.push(`'endpointAccessMode' is no access mode: got '${endpointAccessMode}'; write 'BASIC' or 'STRICT'`);
  }
  const named = known(securityPolicy) ? securityPolicy.startsWith('SecurityPolicy_') : securityPolicy !== undefined;
  if (endpointAccessMode === 'STRICT' && !named) {
    problems.push(`'endpointAccessMode' is 'STRICT', which needs a 'securityPolicy' whose name starts with 'SecurityPolicy_': got ${
      securityPolicy === undefined ? 'none' : `'${securityPolicy}'`}; give one, or write 'BASIC'`);
  }
  return problems;
}

/**
 * What is wrong with the stage: one message for each broken rule.
 */
export function checkStage(options?: StageOptions, cacheTtl?: Duration): string[] {
  const problems: string[] = [];
  if (Token.isUnresolved(options?.stageName)) {
    problems.push("'deployOptions.stageName' is known at deployment only, and the stage's construct is called after it: got a token; write the name as text");
  } else if (options?.stageName !== undefined && !STAGE_NAME.test(options.stageName)) {
    problems.push(`'deployOptions.stageName' is no name of a stage: got '${options.stageName}'; write 1 to 128 letters, digits, hyphens and underscores`);
  }
  const seconds = cacheTtl === undefined || cacheTtl.isUnresolved() ? 1 : cacheTtl.toMilliseconds() / 1000;
  if (seconds < 1 || seconds > MAX_TTL_SECONDS) {
    problems.push(`'cacheTtl' is out of API Gateway's range: got ${seconds} seconds, 1 to ${MAX_TTL_SECONDS} are allowed; change it, or leave it out to cache nothing`);
  }
  return problems;
}

function known(text?: string): text is string {
  return text !== undefined && !Token.isUnresolved(text);
}
