import { SourceLocation } from '../model/location';
import { ProblemCode } from '../problems/catalogue';
import { isJsonObject, JsonObject, own } from '../template/json-object';
import { below, describe } from '../template/resolving';
import { ProblemList } from '../template/stack';

/** Reads resolved properties with their types; what does not fit is reported with its place. */
export class Properties {
  constructor(
    private readonly values: JsonObject,
    readonly location: SourceLocation,
    private readonly problems: ProblemList,
  ) {}

  /** The value as it is. */
  value(name: string): unknown {
    return own(this.values, name);
  }

  /** Text that has to be there. */
  text(name: string): string {
    const value = this.optionalText(name);
    if (value === undefined) {
      this.problems.add('API1002', `'${name}' is missing; write it in the template`, below(this.location, name));
      return '';
    }
    return value;
  }

  /** Text, also written as a number or a boolean. */
  optionalText(name: string): string | undefined {
    const value = this.value(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return this.wrong(name, 'text', value);
  }

  /** A number, also written as text. */
  number(name: string): number | undefined {
    const value = this.value(name);
    if (value === undefined || value === null) return undefined;
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    return this.wrong(name, 'a number', value);
  }

  /** A boolean, also written as text. */
  boolean(name: string): boolean | undefined {
    const value = this.value(name);
    if (value === undefined || value === null) return undefined;
    const known = asBoolean(value);
    return known ?? this.wrong(name, 'true or false', value);
  }

  /** A map of text. */
  textMap(name: string): { [key: string]: string } {
    const read: { [key: string]: string } = {};
    const map = this.object(name);
    for (const key of map?.keys() ?? []) {
      const text = map?.optionalText(key);
      if (text !== undefined) set(read, key, text);
    }
    return read;
  }

  /** A map of booleans. */
  booleanMap(name: string): { [key: string]: boolean } {
    const read: { [key: string]: boolean } = {};
    const map = this.object(name);
    for (const key of map?.keys() ?? []) set(read, key, map?.boolean(key) ?? false);
    return read;
  }

  /** A list of text. */
  textList(name: string): string[] {
    const value = this.value(name);
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return this.wrong(name, 'a list', value) ?? [];
    return value.map(String);
  }

  /** A list of objects. */
  objects(name: string): Properties[] {
    const value = this.value(name);
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) return this.wrong(name, 'a list', value) ?? [];
    return value.flatMap((item: unknown, index) => {
      const location = below(this.location, `${name}.${index}`);
      if (isJsonObject(item)) return [new Properties(item, location, this.problems)];
      this.problems.add('API1003', `an object is expected, got ${describe(item)}`, location);
      return [];
    });
  }

  /** An object. */
  object(name: string): Properties | undefined {
    const value = this.value(name);
    if (value === undefined || value === null) return undefined;
    if (isJsonObject(value)) return new Properties(value, below(this.location, name), this.problems);
    return this.wrong(name, 'an object', value);
  }

  /** One of the values of an enumeration, whatever its case. */
  oneOf<T extends string>(name: string, allowed: { readonly [key: string]: T }): T | undefined {
    const value = this.optionalText(name);
    if (value === undefined) return undefined;
    const known = Object.values(allowed).find((each) => each === value.toUpperCase());
    if (known === undefined) {
      const message = `'${value}' is not one of ${Object.values(allowed).join(', ')}`;
      this.problems.add('API1004', message, below(this.location, name));
    }
    return known;
  }

  /** The names that are there. */
  keys(): string[] {
    return Object.keys(this.values);
  }

  /** Reports a property that cannot be used. */
  report(code: ProblemCode, message: string, name: string): void {
    this.problems.add(code, message, below(this.location, name));
  }

  private wrong(name: string, expected: string, value: unknown): undefined {
    this.problems.add('API1003', `${expected} is expected, got ${describe(value)}`, below(this.location, name));
    return undefined;
  }
}

/** The boolean that a value says, in JSON or as CloudFormation's text. */
export function asBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  const text = value.toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

function set<T>(target: { [key: string]: T }, key: string, value: T): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
