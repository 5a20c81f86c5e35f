import { UsageError } from './usage-error';

/** Reads `name=value` options into a map; the value may hold `=`. */
export function namedValues(given: readonly string[] | undefined, option: string, form: string): { [name: string]: string } {
  const values: { [name: string]: string } = {};
  for (const text of given ?? []) {
    const equals = text.indexOf('=');
    if (equals < 1) throw new UsageError(`'--${option}' needs ${form}; got '${text}'`);
    values[text.slice(0, equals)] = text.slice(equals + 1);
  }
  return values;
}
