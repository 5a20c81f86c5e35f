import { ParameterLocation } from '../gateway/analysis/template-reads';
import { builderError } from './builder-error';
import { Source } from './source';
import { ValueType } from './value-type';

/**
 * A list's elements and how many there may be.
 */
export interface ListBounds {
  readonly minItems: number;
  readonly maxItems: number;
}

/**
 * What a user has declared of one value: its source, its type and what a missing one means.
 */
export interface Declaration {
  readonly source: Source;
  readonly type: ValueType;
  readonly list?: ListBounds;
  readonly optional: boolean;
  readonly defaultText?: string;
  readonly defaultItems?: readonly string[];
  readonly defaultValue?: unknown;
  readonly description?: string;
}

/**
 * Whether the request must hold the value.
 */
export function isRequired(declaration: Declaration): boolean {
  return !declaration.optional && declaration.defaultText === undefined;
}

/**
 * What the value is, and what a missing one means, in words.
 */
export function describe(declaration: Declaration): string {
  const { list, type, optional, defaultText } = declaration;
  const what = list === undefined ? type.sentence : `a list of ${range(list.minItems, list.maxItems)}, each ${type.sentence}`;
  const missing = optional ? 'optional' : defaultText === undefined ? 'required' : `by default ${JSON.stringify(defaultText)}`;
  return `${what}; ${missing}`;
}

function range(least: number, most: number): string {
  return least === most ? `${least}` : `${least} to ${most}`;
}

/**
 * Where the value stands in the request, in words.
 */
export function describeSource(source: Source): string {
  return source.kind === 'body' ? `${source.path} in the body` : `${source.name} in the ${PLACES[source.location]}`;
}

const PLACES: Readonly<Record<ParameterLocation, string>> = {
  [ParameterLocation.PATH]: 'path',
  [ParameterLocation.QUERYSTRING]: 'query string',
  [ParameterLocation.HEADER]: 'headers',
};

/**
 * The default's text, or undefined where there is none.
 *
 * @throws when the default is not of the declared type, or stands beside `optional`.
 */
export function defaultTextOf(subject: string, type: ValueType, value: unknown, optional: boolean): string | undefined {
  if (value === undefined || value === null) { return undefined; }
  if (optional) {
    throw builderError(`${subject} has both a default and 'optional': got ${JSON.stringify(value)}; take one of them out`);
  }
  const text = type.textOf(value);
  if (text === undefined) {
    throw builderError(`${subject} has a default that its own type refuses: got ${JSON.stringify(value)}; allowed is ${type.sentence}`);
  }
  return text;
}
