import { SourceLocation } from '../model/location';
import { ProblemCode } from '../problems/catalogue';
import { Stack } from './stack';

/** What `AWS::NoValue` resolves to: the key or the list item that holds it is left out. */
export const NO_VALUE = Symbol('AWS::NoValue');

/** What an intrinsic function may ask of the resolver that runs it. */
export interface Resolving {
  readonly stack: Stack;
  resolve(value: unknown, location: SourceLocation): unknown;
  holds(condition: string, location: SourceLocation): boolean;
  text(value: unknown, intrinsic: string, location: SourceLocation): string;
  report(code: ProblemCode, message: string, location: SourceLocation): void;
}

/** The location of a key below another one. */
export function below(location: SourceLocation, key: string): SourceLocation {
  return { ...location, property: location.property === undefined ? key : `${location.property}.${key}` };
}

/** A value as a message shows it. */
export function describe(value: unknown): string {
  if (value === undefined || value === NO_VALUE) return 'nothing';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
