import { Token } from 'aws-cdk-lib/core';
import { given } from './given';

/**
 * What a prop has to be. TypeScript and jsii see to it; JavaScript does not.
 */
export interface Kind {
  /** What a message calls it, after 'is'. */
  readonly what: string;
  /** The change to make where it is something else. */
  readonly change: string;
  readonly accepts: (value: unknown) => boolean;
  /** What each of its members has to be, where they are looked at, too. */
  readonly members?: Readonly<Record<string, Kind | undefined>>;
  /** What has those members, where it is not the value itself. */
  readonly inside?: (value: object) => object | undefined;
}

/**
 * A kind for each of the props, so that the compiler asks for those to come; undefined where a check of its own looks at it.
 */
export type Kinds<Props> = { readonly [Prop in keyof Required<Props>]: Kind | undefined };

export const TEXT: Kind = { what: 'no text', change: 'write it in quotes', accepts: (value) => typeof value === 'string' };
export const NUMBER: Kind = { what: 'no number', change: 'write it without quotes', accepts: (value) => typeof value === 'number' };
export const FLAG: Kind = { what: 'neither true nor false', change: 'write true or false', accepts: (value) => typeof value === 'boolean' };
export const MAP: Kind = {
  what: 'no object', change: 'write it in braces', accepts: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};
export const TEXTS: Kind = {
  what: 'no list of texts', change: 'write it in brackets, and each text in quotes',
  accepts: (value) => Array.isArray(value) && value.every((element) => typeof element === 'string'),
};
export const DURATION: Kind = having('toMilliseconds', 'no Duration', 'write for example Duration.seconds(5)');

/** An object that is known by one of its members. */
export function having(member: string, what: string, change: string): Kind {
  return { what, change, accepts: (value) => typeof value === 'object' && value !== null && member in value };
}

/** An object whose members are looked at, too. */
export function mapOf<Props>(members: Kinds<Props>): Kind {
  return { ...MAP, members };
}

/** A value of an enumeration. */
export function oneOf(name: string, values: Readonly<Record<string, string>>): Kind {
  const change = `write ${Object.keys(values).map((key) => `${name}.${key}`).join(' or ')}`;
  return { what: `no ${name}`, change, accepts: (value) => Object.values(values).includes(String(value)) };
}

/**
 * Which of the props are not what they have to be: one message for each. What is known at deployment only is accepted.
 *
 * The members of a prop are looked at where every prop is right.
 *
 * @param props those that are given
 * @param kinds what each has to be
 * @param path what messages put before the name of a prop
 */
export function checkKinds<Props extends object>(props: Props, kinds: Kinds<Props>, path = ''): string[] {
  const known = (Object.keys(kinds) as (keyof Props & string)[]).flatMap((prop) => {
    const [value, kind]: [unknown, Kind | undefined] = [props[prop], kinds[prop]];
    return kind === undefined || value === undefined || Token.isUnresolved(value) ? [] : [{ prop, value, kind }];
  });
  const wrong = known.filter(({ value, kind }) => !kind.accepts(value))
    .map(({ prop, value, kind }) => `'${path}${prop}' is ${kind.what}: got ${print(value)}; ${kind.change}`);
  return wrong.length > 0 ? wrong : known.flatMap(({ prop, value, kind }) => checkMembers(value as object, kind, `${path}${prop}.`));
}

function checkMembers(value: object, { members, inside }: Kind, path: string): string[] {
  return members === undefined ? [] : checkKinds<object>(given(inside === undefined ? value : inside(value) ?? {}), members, path);
}

function print(value: unknown): string {
  if (typeof value === 'string') { return `'${value}'`; }
  if (Array.isArray(value)) { return `[${value.map(print).join(', ')}]`; }
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
