/** Differences that a message lists at most. */
const MAX_LISTED = 20;

/** Length of a value in a message. */
const MAX_SHOWN = 120;

/** How two JSON values differ, one line for each place; empty where they are equal. Keys may come in any order. */
export function jsonDifferences(expected: unknown, actual: unknown): string[] {
  const differences: string[] = [];
  compare('$', expected, actual, differences);
  return differences.length > MAX_LISTED
    ? [...differences.slice(0, MAX_LISTED), `and ${differences.length - MAX_LISTED} more`] : differences;
}

function compare(path: string, expected: unknown, actual: unknown, differences: string[]): void {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    for (let index = 0; index < Math.max(expected.length, actual.length); index++) {
      compareMember(`${path}[${index}]`, expected, actual, index, differences);
    }
  } else if (isObject(expected) && isObject(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      compareMember(`${path}${/^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`}`, expected, actual, key, differences);
    }
  } else if (!Object.is(expected, actual)) {
    differences.push(`at ${path}: expected ${shown(expected)}, got ${shown(actual)}`);
  }
}

function compareMember(path: string, expected: object, actual: object, key: string | number, differences: string[]): void {
  const inExpected = Object.hasOwn(expected, key);
  const inActual = Object.hasOwn(actual, key);
  if (inExpected && inActual) {
    compare(path, (expected as Record<string | number, unknown>)[key], (actual as Record<string | number, unknown>)[key], differences);
  } else if (inExpected) {
    differences.push(`at ${path}: expected ${shown((expected as Record<string | number, unknown>)[key])}, got nothing`);
  } else {
    differences.push(`at ${path}: expected nothing, got ${shown((actual as Record<string | number, unknown>)[key])}`);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
