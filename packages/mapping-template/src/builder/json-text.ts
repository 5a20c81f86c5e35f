import { builderError } from './builder-error';

const UNRESOLVED = /\$\{Token\[/;

/**
 * JSON text of plain data that means the same in a template: no `$` and no `#` is left in it, so nothing in it is a reference or a directive.
 *
 * @throws when the data holds a value that is known at deployment only.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  if (UNRESOLVED.test(text)) {
    throw builderError(`a literal holds a value that is known at deployment only: got ${text}; `
      + 'write the value itself, or pass it as a stage variable in a template of your own');
  }
  // Both characters stand inside strings only, where JSON has an escape for every character; so do those that nobody can see.
  return text.replace(/[$#\u007f-\u009f\u2028\u2029\ufeff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * A copy of JSON data.
 *
 * A value that is undefined is null: that is what other languages' null is here.
 *
 * @throws when the data has no JSON form.
 */
export function jsonData(value: unknown): unknown {
  if (value === undefined || value === null) { return null; }
  if (typeof value === 'string' || typeof value === 'boolean') { return value; }
  if (typeof value === 'number' && Number.isFinite(value)) { return value; }
  if (Array.isArray(value)) { return value.map(jsonData); }
  if (typeof value === 'object' && isPlain(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, jsonData(member)]));
  }
  throw builderError(`a literal must be JSON data: got ${String(value)}; allowed are texts, finite numbers, booleans, null, lists and objects of these`);
}

/** Plain objects may come from another realm, as they do through jsii. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
