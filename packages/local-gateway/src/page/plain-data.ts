import { Fault } from '../exchange/fault';
import { ResponsePlan } from '../plan/response-plan';
import { TemplatePlan } from '../plan/template-plan';
import { BodyData } from './page-data';

/** Longest body that the page gets, in characters. */
const MAX_TEXT = 256 * 1024;

/** Levels of objects inside one another that the page gets. */
const MAX_DEPTH = 12;

/** A body for the page: its text where it is text, cut where it is long. */
export function bodyData(body: string | Uint8Array): BodyData {
  const bytes = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  const text = typeof body === 'string' ? body : textOf(body);
  if (text === undefined) return { text: '', bytes, omitted: 'binary' };
  return text.length > MAX_TEXT ? { text: text.slice(0, MAX_TEXT), bytes, omitted: 'long' } : { text, bytes };
}

/** What a stage saw or decided, as plain data. */
export function plainData(value: unknown, depth = 0): unknown {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') return value.length > MAX_TEXT ? value.slice(0, MAX_TEXT) : value;
  if (typeof value !== 'object' || depth > MAX_DEPTH) return String(value);
  if (value instanceof Uint8Array) return printedBody(value);
  if (value instanceof Fault) return { answersWith: value.type, message: value.message, explanation: value.explanation };
  if (value instanceof TemplatePlan) return value.name;
  if (value instanceof RegExp) return value.source;
  if (value instanceof Map) return plainData(Object.fromEntries(value), depth);
  if (value instanceof Set) return plainData([...value], depth);
  if (isResponsePlan(value)) return { status: value.status, selectionPattern: value.pattern ?? 'none: the default', templates: [...value.templates.keys()] };
  if (isHeaderList(value)) return headerData(value);
  if (Array.isArray(value)) return value.map((each) => plainData(each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plainData(each, depth + 1)]));
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function printedBody(bytes: Uint8Array): unknown {
  const { text, omitted } = bodyData(bytes);
  return omitted === 'binary' ? `${bytes.length} bytes that are no text` : text;
}

function isResponsePlan(value: object): value is ResponsePlan {
  return 'isDefault' in value && 'templates' in value && 'status' in value;
}

function isHeaderList(value: object): value is readonly (readonly [string, string])[] {
  return Array.isArray(value) && value.length > 0
    && value.every((each) => Array.isArray(each) && each.length === 2 && typeof each[0] === 'string' && typeof each[1] === 'string');
}

/** Headers by name; a name that comes several times has a list. */
function headerData(headers: readonly (readonly [string, string])[]): unknown {
  const byName = new Map<string, string[]>();
  for (const [name, value] of headers) byName.set(name, [...(byName.get(name) ?? []), value]);
  return Object.fromEntries([...byName].map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}
