import { Header } from '../http/gateway-request';

/**
 * Headers after overrides: an override replaces the header of exactly its name.
 *
 * A name that differs in case stays beside it (from an emulator's unit tests); a list gives one line for each item (documented).
 */
export function overrideHeaders(headers: readonly Header[], overrides: unknown): readonly Header[] {
  const entries = overriddenNames(overrides);
  if (entries.length === 0) return headers;
  const names = entries.map(([name]) => name);
  const kept = headers.filter(([name]) => !names.includes(name));
  return [...kept, ...entries.flatMap(([name, value]) => overrideValues(value).map((each): Header => [name, each]))];
}

/** The names that a template set an override for, with what it set; none where it set anything but a map. */
export function overriddenNames(overrides: unknown): readonly (readonly [name: string, value: unknown])[] {
  return typeof overrides === 'object' && overrides !== null && !Array.isArray(overrides) ? Object.entries(overrides) : [];
}

/** The values of one override. */
export function overrideValues(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.map(String);
  return [typeof value === 'object' ? JSON.stringify(value) : String(value)];
}
