import { FindingSeverity } from '@model-gateway/mapping-template';
import { readMappingExpression } from './mapping-expression';
import { found, type ApiRule, type ApiRuleFinding } from './rule';

/** Names of the variables in a path: `id` of `/users/{id}`, `proxy` of `/{proxy+}`. */
export function pathVariables(path: string): string[] {
  return [...path.matchAll(/\{([^}+]+)\+?\}/g)].map(([, name]) => name ?? '');
}

export const UNKNOWN_PATH_PARAMETER: ApiRule = {
  code: 'API2007',
  name: 'unknown-path-parameter',
  severity: FindingSeverity.WARNING,
  title: 'a mapping or template takes a path parameter that the path does not have',
  explanation: 'A path parameter exists where the path has a variable of that name, and is always missing elsewhere. Write the name as the '
    + 'path has it, or take the value from where it really is.',
  evidence: 'documented',
  wrong: {
    pathPart: '{user_id}',
    method: {
      RequestParameters: { 'method.request.path.userId': true },
      Integration: { RequestParameters: { 'integration.request.header.X-User': 'method.request.path.userId' } },
    },
  },
  right: {
    pathPart: '{user_id}',
    method: {
      RequestParameters: { 'method.request.path.user_id': true },
      Integration: { RequestParameters: { 'integration.request.header.X-User': 'method.request.path.user_id' } },
    },
  },
  check(context) {
    const names = pathVariables(context.route.path);
    const help = names.length === 0 ? `the path ${context.route.path} has no variable` : `the path ${context.route.path} has ${names.join(', ')}`;
    const findings: ApiRuleFinding[] = [];
    for (const { property, text } of context.mapped === undefined ? [] : context.requestMappings) {
      const source = readMappingExpression(text);
      if (source.kind !== 'request' || source.location !== 'path' || names.includes(source.name)) continue;
      findings.push({ property, message: `there is no path parameter '${source.name}'`, help, follows: [property] });
    }
    for (const { property, read } of context.parameterReads) {
      if (read.location !== 'path' || names.includes(read.name)) continue;
      findings.push({ property, message: `the template reads the path parameter '${read.name}' (line ${read.line}), which there is not`, help });
    }
    return found(findings);
  },
};
