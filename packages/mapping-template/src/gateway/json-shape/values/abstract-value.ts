import type { SourceSpan } from '../../../vtl/source';
import type { Block } from '../../../vtl/tree';
import type { ParameterLocation } from '../../analysis/template-reads';
import type { Condition } from './condition';
import { type DataPath, hole, isCallers, type TextHole, type TextPart } from './text-hole';

/** What a run knows of a value without knowing the request. */
export type AbstractValue =
  | { readonly kind: 'text'; readonly parts: readonly TextPart[] }
  | { readonly kind: 'number'; readonly value: number | undefined; readonly askedOf?: Asked }
  | { readonly kind: 'boolean'; readonly condition: Condition; readonly askedOf?: Asked }
  | { readonly kind: 'null'; readonly why: 'missing' | 'unassigned' | 'no-result' }
  | { readonly kind: 'data'; readonly path: DataPath }
  | { readonly kind: 'list'; readonly items: readonly AbstractValue[] }
  | { readonly kind: 'pieces'; readonly of: readonly TextPart[]; readonly separator: string | undefined }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, AbstractValue>; readonly open: boolean }
  | { readonly kind: 'params' }
  | { readonly kind: 'param-map'; readonly location: ParameterLocation | undefined }
  | { readonly kind: 'names'; readonly of: AbstractValue }
  | { readonly kind: 'values'; readonly of: AbstractValue }
  | { readonly kind: 'object'; readonly name: 'input' | 'util' | 'context' | 'stageVariables'; readonly path: readonly string[] }
  | { readonly kind: 'loop'; readonly index: number; readonly last: boolean; readonly parent: AbstractValue | undefined }
  | { readonly kind: 'block'; readonly body: Block }
  | { readonly kind: 'unknown'; readonly why: string; readonly callers: boolean };

/** What a method was asked of that may be missing, or have no such method: the answer is the empty string then, and counts as true. */
export type Asked = TextHole;

export const MISSING: AbstractValue = { kind: 'null', why: 'missing' };
export const NO_RESULT: AbstractValue = { kind: 'null', why: 'no-result' };
export const UNASSIGNED: AbstractValue = { kind: 'null', why: 'unassigned' };

export function text(...parts: TextPart[]): AbstractValue {
  return { kind: 'text', parts };
}

/** A number, of which the value is followed as long as JavaScript has it exactly. */
export function known(value: number | undefined): AbstractValue {
  return { kind: 'number', value: Number.isSafeInteger(value) ? value : undefined };
}

export function truth(value: boolean): AbstractValue {
  return { kind: 'boolean', condition: { test: 'known', value } };
}

export function unknown(why: string, ...from: readonly AbstractValue[]): AbstractValue {
  return { kind: 'unknown', why, callers: from.some(carriesCaller) };
}

/** Whether a value is `$input`. */
export function isInput(value: AbstractValue): boolean {
  return value.kind === 'object' && value.name === 'input';
}

/** Whether a caller of the API decides about a part of the value. */
export function carriesCaller(value: AbstractValue): boolean {
  switch (value.kind) {
    case 'text':
      return value.parts.some((part) => typeof part !== 'string' && isCallers(part.origin));
    case 'pieces':
      return carriesCaller({ kind: 'text', parts: value.of });
    case 'list':
      return value.items.some(carriesCaller);
    case 'map':
      return [...value.entries.values()].some(carriesCaller);
    case 'data':
    case 'params':
    case 'param-map':
      return true;
    case 'names':
    case 'values':
      return carriesCaller(value.of);
    case 'unknown':
      return value.callers;
    default:
      return false;
  }
}

/** The text of a value that is known to the last character. */
export function constantText(value: AbstractValue): string | undefined {
  switch (value.kind) {
    case 'text':
      return value.parts.every((part) => typeof part === 'string') ? value.parts.join('') : undefined;
    case 'number':
      return value.value === undefined ? undefined : String(value.value);
    case 'boolean':
      return value.condition.test === 'known' ? String(value.condition.value) : undefined;
    case 'null':
      return '';
    default:
      return undefined;
  }
}

/** The value's text as parts; `undefined` where the value prints in a way that is not known. */
export function partsOf(value: AbstractValue): readonly TextPart[] | undefined {
  if (value.kind === 'text') {
    return value.parts;
  }
  if (value.kind === 'data') {
    return [hole({ kind: 'data', path: value.path })];
  }
  const constant = constantText(value);
  return constant === undefined ? undefined : [constant];
}

/** Equal for values that behave alike. */
export function valueKey(value: AbstractValue): string {
  let key = KEYS.get(value);
  if (key === undefined) {
    key = keyOf(value);
    KEYS.set(value, key);
  }
  return key;
}

/** Values never change, and are asked for their keys again and again. */
const KEYS = new WeakMap<AbstractValue, string>();

function keyOf(value: AbstractValue): string {
  switch (value.kind) {
    case 'map':
      return `map${value.open}{${[...value.entries].map(([key, entry]) => `${key}=${valueKey(entry)}`).join(';')}}`;
    case 'list':
      return `list[${value.items.map(valueKey).join(';')}]`;
    case 'block':
      return `block${value.body.start}`;
    case 'names':
    case 'values':
      return `${value.kind}(${valueKey(value.of)})`;
    case 'loop':
      return `loop${value.index}${value.last}`;
    default:
      return JSON.stringify(value);
  }
}

/** A place in the template. */
export type Span = SourceSpan;
