import { Header } from '../../request/gateway-request';

/**
 * Headers after overrides: an override replaces the header of exactly its name.
 *
 * A name that differs in case stays beside it (from an emulator's unit tests); a list gives one line for each item (documented).
 */
export function overrideHeaders(headers: readonly Header[], overrides: { readonly [name: string]: unknown } | undefined): readonly Header[] {
  if (overrides === undefined) return headers;
  const names = Object.keys(overrides);
  if (names.length === 0) return headers;
  const kept = headers.filter(([name]) => !names.includes(name));
  return [...kept, ...names.flatMap((name) => overrideValues(overrides[name]).map((value): Header => [name, value]))];
}

/** The values of one override. */
export function overrideValues(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.map(String);
  return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
}
