import { ParameterLocation } from '@model-gateway/mapping-template';
import { ParameterChoice } from './declared-parameters';
import { pathVariables } from './path-variables';
import { RequestReads } from './request-reads';

/**
 * What is wrong with the templates and the user's words about the parameters: one message for each broken rule.
 */
export function checkParameters(path: string, templates: readonly RequestReads[], choice: ParameterChoice): string[] {
  const variables = pathVariables(path);
  const reads = templates.flatMap(({ name, parameters }) => parameters.map((read) => ({ template: name, read })));
  const problems: string[] = [];

  for (const { template, read } of reads) {
    if (read.location === ParameterLocation.PATH && !variables.includes(read.name)) {
      const place = read.place ? `:${read.place.line}:${read.place.column}` : ':';
      problems.push(`${template}${place} the template reads a path variable that the path lacks: got '${read.name}', `
        + `'${path}' has ${list(variables)}; write '{${read.name}}' in the path, or read a parameter that exists`);
    }
  }
  for (const name of choice.requiredParameters.filter((required) => choice.optionalParameters.includes(required))) {
    problems.push(`'${name}' is both in 'requiredParameters' and in 'optionalParameters'; take it out of one of them`);
  }
  for (const name of choice.optionalParameters.filter((optional) => variables.includes(optional))) {
    problems.push(`'optionalParameters' names '${name}', which is part of the path '${path}' and so in every request; take it out`);
  }
  const known = new Set([...reads.map(({ read }) => read.name), ...choice.requiredParameters, ...choice.optionalParameters]);
  for (const name of choice.headerParameters.filter((header) => !known.has(header))) {
    problems.push(`'headerParameters' names '${name}', which no request template reads: the templates read ${list([...known])}; `
      + "correct the name, or list it in 'requiredParameters' or 'optionalParameters' too");
  }
  return [...new Set(problems)];
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.map((name) => `'${name}'`).join(', ');
}
