import { ParameterLocation } from '../gateway/analysis/template-reads';
import { builderError } from './builder-error';

/**
 * Where a value comes from: a parameter of the request, or a place in its JSON body.
 */
export type Source =
  | { readonly kind: 'parameter'; readonly location: ParameterLocation; readonly name: string }
  | { readonly kind: 'body'; readonly path: string; readonly name: string };

const NAME = /^[a-zA-Z0-9._$-]+$/;

/** One step of a definite path; nothing in it can end the template's string literal, JSON text or a line. */
const STEP = /\.([a-zA-Z_][a-zA-Z0-9_-]*)|\[([0-9]{1,6})\]|\['([^'"\\$#\u0000-\u001f\u007f-\uffff]+)'\]/y;

/**
 * A parameter of the method, under the name that the client uses.
 *
 * @throws when API Gateway has no parameter of that name.
 */
export function parameterSource(location: ParameterLocation, name: string): Source {
  if (!NAME.test(name)) {
    throw builderError(`a parameter's name is not one that API Gateway can map: got ${JSON.stringify(name)}; `
      + "allowed are letters, digits, '.', '_', '$' and '-'");
  }
  return { kind: 'parameter', location, name };
}

/**
 * A place in the JSON body of the request.
 *
 * @throws when the path can lead to more than one place.
 */
export function bodySource(path: string): Source {
  const steps = definiteSteps(path);
  return { kind: 'body', path, name: steps.length === 0 ? 'body' : steps.join('.') };
}

/**
 * The names and indices of a JSONPath that leads to one place.
 *
 * @throws when it is no such path.
 */
export function definiteSteps(path: string): string[] {
  const steps: string[] = [];
  let end = path.startsWith('$') ? 1 : path.length + 1;
  for (let step = stepAt(path, end); step !== undefined; step = stepAt(path, end)) {
    steps.push(step.name);
    end += step.length;
  }
  if (end !== path.length) {
    throw builderError(`a JSONPath must lead to one place: got ${JSON.stringify(path)}; `
      + "write it of names and indices, for example '$.rows[0].user_id' or \"$['user-id']\"");
  }
  return steps;
}

function stepAt(path: string, start: number): { name: string; length: number } | undefined {
  const step = new RegExp(STEP);
  step.lastIndex = start;
  const found = step.exec(path);
  return found === null ? undefined : { name: found.slice(1).find((name) => name !== undefined) ?? '', length: found[0].length };
}
