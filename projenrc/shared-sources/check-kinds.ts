import { Token } from 'aws-cdk-lib/core';

/**
 * What a prop has to be. TypeScript and jsii see to it; JavaScript does not.
 */
export interface Kind {
  /** What a message calls it, after 'is'. */
  readonly what: string;
  /** The change to make where it is something else. */
  readonly change: string;
  readonly accepts: (value: unknown) => boolean;
}

export const TEXT: Kind = { what: 'no text', change: 'write it in quotes', accepts: (value) => typeof value === 'string' };
export const NUMBER: Kind = { what: 'no number', change: 'write it without quotes', accepts: (value) => typeof value === 'number' };
export const FLAG: Kind = { what: 'neither true nor false', change: 'write true or false', accepts: (value) => typeof value === 'boolean' };
export const MAP: Kind = {
  what: 'no object', change: 'write it in braces', accepts: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};
export const LIST: Kind = { what: 'no list', change: 'write it in brackets', accepts: Array.isArray };
export const DURATION: Kind = { ...having('Duration', 'toMilliseconds'), change: 'write for example Duration.seconds(5)' };

/** An object that is known by one of its members. */
export function having(what: string, member: string): Kind {
  return { what: `no ${what}`, change: `give a ${what}`, accepts: (value) => typeof value === 'object' && value !== null && member in value };
}

/** A value of an enumeration. */
export function oneOf(name: string, values: Readonly<Record<string, string>>): Kind {
  const change = `write ${Object.keys(values).map((key) => `${name}.${key}`).join(' or ')}`;
  return { what: `no ${name}`, change, accepts: (value) => Object.values(values).includes(String(value)) };
}

/**
 * Which of the props are not what they have to be: one message for each. What is known at deployment only is accepted.
 *
 * @param props those that are given
 * @param kinds what each of the props has to be; one that is missing here is not looked at
 */
export function checkKinds(props: object, kinds: Readonly<Record<string, Kind>>): string[] {
  return Object.entries(props).flatMap(([prop, value]) => {
    const kind: Kind | undefined = kinds[prop];
    return kind === undefined || Token.isUnresolved(value) || kind.accepts(value) ? []
      : [`'${prop}' is ${kind.what}: got ${print(value)}; ${kind.change}`];
  });
}

function print(value: unknown): string {
  if (typeof value === 'string') { return `'${value}'`; }
  if (Array.isArray(value)) { return 'a list'; }
  return typeof value === 'object' ? 'an object' : String(value);
}
