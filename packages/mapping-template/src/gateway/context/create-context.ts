import { JavaMap, toJavaValue, type JavaValue } from '../../vtl/values';
import { ContextMap, ContextRoot, OverrideMap } from './context-map';

/** `$context` of one rendering, and the overrides in it. */
export interface TemplateContext {
  readonly root: JavaMap;
  readonly requestOverride: JavaMap;
  readonly responseOverride: JavaMap;
}

const REQUEST_PARTS = ['path', 'header', 'querystring'];
const RESPONSE_PARTS = ['header'];

/**
 * Makes `$context` of plain data. Overrides of an earlier template, given under their names, can be read and set anew.
 *
 * @throws RangeError where the data holds itself
 */
export function createContext(data: { readonly [name: string]: unknown } = {}): TemplateContext {
  const root = new ContextRoot();
  for (const [name, value] of Object.entries(data)) {
    if (name !== 'requestOverride' && name !== 'responseOverride') {
      root.put(name, readOnly(value, 1));
    } else {
      root.put(name, null);
    }
  }
  const requestOverride = overrides('requestOverride', REQUEST_PARTS, undefined, data.requestOverride);
  const responseOverride = overrides('responseOverride', RESPONSE_PARTS, new Set(['status']), data.responseOverride);
  root.put('requestOverride', requestOverride);
  root.put('responseOverride', responseOverride);
  root.seal();
  return { root, requestOverride, responseOverride };
}

function overrides(name: string, parts: readonly string[], once: ReadonlySet<string> | undefined, data: unknown): JavaMap {
  const map = new OverrideMap(`$context.${name}`, once ?? new Set());
  const given = isRecord(data) ? data : {};
  for (const part of parts) {
    map.put(part, filled(new OverrideMap(`$context.${name}.${part}`), given[part]));
  }
  for (const [key, value] of Object.entries(given)) {
    if (!parts.includes(key)) {
      map.put(key, toJavaValue(value));
    }
  }
  return map.seal();
}

function filled(map: OverrideMap, data: unknown): OverrideMap {
  if (isRecord(data)) {
    for (const [key, value] of Object.entries(data)) {
      map.put(key, toJavaValue(value));
    }
  }
  return map.seal();
}

function readOnly(value: unknown, depth: number): JavaValue {
  if (!isRecord(value)) {
    return toJavaValue(value, depth);
  }
  const map = new ContextMap();
  for (const [key, item] of Object.entries(value)) {
    map.put(key, depth > 1000 ? null : readOnly(item, depth + 1));
  }
  return map.seal();
}

function isRecord(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
