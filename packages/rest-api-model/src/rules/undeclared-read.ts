import { FindingSeverity } from '@model-gateway/mapping-template';
import type { ParameterRead } from '@model-gateway/mapping-template';
import { Method } from '../model/method';
import { found, type ApiRule, type ApiRuleFinding } from './rule';
import { pathVariables } from './unknown-path-parameter';

/** Headers that clients or API Gateway itself always send. */
export const USUAL_HEADERS = new Set([
  'accept', 'authorization', 'content-type', 'host', 'origin', 'referer', 'user-agent', 'via', 'x-amzn-trace-id', 'x-api-key',
  'x-forwarded-for', 'x-forwarded-port', 'x-forwarded-proto',
]);

export const UNDECLARED_READ: ApiRule = {
  code: 'API2008',
  name: 'undeclared-read',
  severity: FindingSeverity.WARNING,
  title: 'a template cannot do without a parameter that the method does not declare',
  explanation: 'The template sees every parameter, declared or not, but only a declared one can be required by a request validator, be part of a '
    + 'cache key and stand in the documentation. Where the template cannot do without it, a request that lacks it makes a body with a '
    + 'hole. Declare it as required, with a request validator.',
  evidence: 'documented',
  wrong: { method: { Integration: { RequestTemplates: { 'application/json': '{"instances": [{"in0": $input.params(\'items\')}]}' } } } },
  right: {
    method: {
      RequestParameters: { 'method.request.querystring.items': true },
      Integration: { RequestTemplates: { 'application/json': '{"instances": [{"in0": $input.params(\'items\')}]}' } },
    },
    validator: { ValidateRequestParameters: true },
  },
  check(context) {
    const findings: ApiRuleFinding[] = [];
    if (context.mapped === undefined) return found(findings);
    const variables = pathVariables(context.route.path);
    for (const { property, read } of context.parameterReads) {
      if (!read.required || read.location === 'path' || isDeclared(read, context.method) || isAlwaysThere(read, variables)) continue;
      const location = read.location ?? 'querystring';
      const near = Object.keys(context.method.requestParameters).find((name) => name.toLowerCase().endsWith(`.${read.name.toLowerCase()}`));
      findings.push({
        property,
        message: `the template cannot do without the parameter '${read.name}' (line ${read.line}), and the method `
          + (near === undefined ? 'does not declare it' : `declares '${near}', in another case`),
        help: near === undefined ? `add 'method.request.${location}.${read.name}': true to the request parameters of the method`
          : 'write the name as the method declares it: names are compared with their case',
      });
    }
    return found(findings);
  },
};

function isDeclared(read: ParameterRead, { requestParameters }: Method): boolean {
  const locations = read.location === undefined ? ['path', 'querystring', 'header'] : [read.location];
  return locations.some((location) => Object.prototype.hasOwnProperty.call(requestParameters, `method.request.${location}.${read.name}`));
}

function isAlwaysThere(read: ParameterRead, variables: readonly string[]): boolean {
  if (read.location === undefined && variables.includes(read.name)) return true;
  return read.location !== 'querystring' && USUAL_HEADERS.has(read.name.toLowerCase());
}
