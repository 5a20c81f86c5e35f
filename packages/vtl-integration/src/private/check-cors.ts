import { TEXTS } from '@model-gateway/prop-checks';
import type { CorsOptions } from 'aws-cdk-lib/aws-apigateway';
import { Token } from 'aws-cdk-lib/core';

const ORIGIN = /^(?:\*|null|[a-z][a-z0-9+.-]*:\/\/[^\s/'"]+)$/i;
const WAY_OUT = "write for example ['https://shop.example'], or ['*'] for every origin";

/**
 * What is wrong with the origins that may read the responses: one message for each broken rule.
 */
export function checkCors(cors?: CorsOptions): string[] {
  if (cors === undefined || Token.isUnresolved(cors.allowOrigins)) { return []; }
  const origins: unknown = cors.allowOrigins;
  if (!TEXTS.accepts(origins) || cors.allowOrigins.length === 0) {
    return [`'cors.allowOrigins' names no origin: got ${JSON.stringify(origins)}; ${WAY_OUT}`];
  }
  const problems = cors.allowOrigins.filter((origin) => !Token.isUnresolved(origin) && !ORIGIN.test(origin))
    .map((origin) => `'cors.allowOrigins' has what no browser sends as its origin: got '${origin}'; write scheme and host without a path, for example `
      + "'https://shop.example'");
  return cors.allowOrigins.length > 1 && cors.allowOrigins.includes('*')
    ? [...problems, `'cors.allowOrigins' has '*' beside others: got ${JSON.stringify(origins)}; write '*' alone, or leave it out`] : problems;
}
