import { ParameterLocation } from '@model-gateway/mapping-template';
import { pathVariables } from './path-variables';
import { NamedRead, RequestReads } from './request-reads';

/**
 * Where a method takes a parameter from, as parameter mappings spell it.
 */
export type Location = 'path' | 'querystring' | 'header';

/**
 * One parameter of the method.
 */
export interface DeclaredParameter {
  readonly name: string;
  readonly location: Location;
  readonly required: boolean;
}

/**
 * What the user says by name; it wins over what the templates tell.
 */
export interface ParameterChoice {
  readonly headerParameters: readonly string[];
  readonly requiredParameters: readonly string[];
  readonly optionalParameters: readonly string[];
}

const LOCATIONS: Readonly<Record<ParameterLocation, Location>> = {
  [ParameterLocation.PATH]: 'path',
  [ParameterLocation.QUERYSTRING]: 'querystring',
  [ParameterLocation.HEADER]: 'header',
};

/**
 * The parameters that a method with these templates should declare, in the order in which they are first read.
 *
 * A parameter that only some of the templates need is optional: which template runs depends on the request's type.
 */
export function declaredParameters(
  path: string, requests: readonly RequestReads[], choice: ParameterChoice, response?: RequestReads,
): DeclaredParameter[] {
  const variables = pathVariables(path);
  const locate = (name: string, location?: ParameterLocation): Location => {
    if (location !== undefined) { return LOCATIONS[location]; }
    if (variables.includes(name)) { return 'path'; }
    return choice.headerParameters.includes(name) ? 'header' : 'querystring';
  };
  const perTemplate = requests.map(({ parameters }) => requiredByKey(parameters, locate));
  const found = new Map<string, DeclaredParameter>();
  for (const read of [...requests, ...(response ? [response] : [])].flatMap(({ parameters }) => parameters)) {
    const location = locate(read.name, read.location);
    const needed = perTemplate.every((required) => required.get(key(read.name, location)) === true);
    found.set(key(read.name, location), {
      name: read.name, location, required: location === 'path' || (said(read.name, choice) ?? needed),
    });
  }
  for (const name of [...choice.requiredParameters, ...choice.optionalParameters]) {
    if ([...found.values()].some((parameter) => parameter.name === name)) { continue; }
    const location = locate(name);
    found.set(key(name, location), { name, location, required: location === 'path' || said(name, choice) === true });
  }
  return [...found.values()];
}

/**
 * Whether the user says that the parameter is required; undefined where the user says nothing.
 */
function said(name: string, choice: ParameterChoice): boolean | undefined {
  if (choice.requiredParameters.includes(name)) { return true; }
  return choice.optionalParameters.includes(name) ? false : undefined;
}

function requiredByKey(
  reads: readonly NamedRead[], locate: (name: string, location?: ParameterLocation) => Location,
): Map<string, boolean> {
  const required = new Map<string, boolean>();
  for (const read of reads) {
    const name = key(read.name, locate(read.name, read.location));
    required.set(name, (required.get(name) ?? true) && read.required);
  }
  return required;
}

function key(name: string, location: Location): string {
  return `${location}.${name}`;
}
