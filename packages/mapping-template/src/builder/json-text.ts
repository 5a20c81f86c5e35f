import { builderError } from './builder-error';

const UNRESOLVED = /\$\{Token\[/;

/**
 * JSON text of plain data that means the same in a template: no `$` and no `#` is left in it, so nothing in it is a reference or a directive.
 *
 * @throws when the data has no JSON form, or holds a value that is known at deployment only.
 */
export function jsonText(value: unknown): string {
  refuseWhatIsNotData(value);
  const text = JSON.stringify(value);
  if (UNRESOLVED.test(text)) {
    throw builderError(`a literal holds a value that is known at deployment only: got ${text}; `
      + 'write the value itself, or pass it as a stage variable in a template of your own');
  }
  // Both characters stand inside strings only, where JSON has an escape for every character.
  return text.replaceAll('$', '\\u0024').replaceAll('#', '\\u0023');
}

function refuseWhatIsNotData(value: unknown): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') { return; }
  if (typeof value === 'number' && Number.isFinite(value)) { return; }
  if (Array.isArray(value)) { return value.forEach(refuseWhatIsNotData); }
  if (typeof value === 'object' && isPlain(value)) {
    return Object.values(value).forEach(refuseWhatIsNotData);
  }
  throw builderError(`a literal must be JSON data: got ${String(value)}; allowed are texts, finite numbers, booleans, null, lists and objects of these`);
}

/** Plain objects may come from another realm, as they do through jsii. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
