import { ParameterLocation } from '../../analysis/template-reads';
import {
  constantText, known, MISSING, NO_RESULT, partsOf, text, truth, unknown, valueKey,
  type AbstractValue,
} from './abstract-value';
import { hole, holeKey, type DataPath, type TextHole, type TextPart, type TextStep } from './text-hole';
import { ALWAYS, NEVER, type Condition } from './condition';
import { base64Encode } from '../../util/base64';
import { escapeJavaScript } from '../../util/escape-javascript';
import { urlEncode } from '../../util/url-coding';
import { knownPieces } from './known-call';
import type { RunState } from '../run/run-state';

/** Values in `$context` that a caller of the API decides about. */
const CALLER_CONTEXT = /^(?:authorizer\b.*|identity\.(?:userAgent|clientCert\..*)|requestOverride\b.*|responseOverride\b.*)$/;

/** Values of an authorizer that its issuer makes, whatever the caller calls himself. */
const ISSUED = /^authorizer\.(?:principalId|claims\.(?:sub|aud|iss|exp|iat|jti|auth_time|token_use|event_id|client_id|origin_jti|email_verified))$/;

const LOCATIONS: ReadonlyMap<string, ParameterLocation> = new Map([
  ['path', ParameterLocation.PATH], ['querystring', ParameterLocation.QUERYSTRING], ['header', ParameterLocation.HEADER],
]);

/** `value.name` */
export function property(value: AbstractValue, name: string, state: RunState): AbstractValue {
  switch (value.kind) {
    case 'object':
      return objectProperty(value, name);
    case 'params':
      return LOCATIONS.has(name) ? { kind: 'param-map', location: LOCATIONS.get(name) } : MISSING;
    case 'param-map':
      return text(hole({ kind: 'param', name, location: value.location }));
    case 'data':
      state.require(value.path, 'map');
      return { kind: 'data', path: [...value.path, name] };
    case 'map':
      return value.entries.get(name) ?? (value.open ? unknown('an entry of a map', value) : MISSING);
    case 'loop':
      return loopProperty(value, name);
    case 'list':
    case 'pieces':
      return name === 'empty' ? truth(value.kind === 'list' && value.items.length === 0) : MISSING;
    case 'text':
      return name === 'bytes' || name === 'class' ? unknown(`.${name}`, value) : name === 'empty' ? isEmpty(value) : MISSING;
    case 'null':
    case 'number':
    case 'boolean':
    case 'names':
    case 'values':
      return MISSING;
    default:
      return unknown(`.${name} of something unknown`, value);
  }
}

/** `value[index]` and `value.get(index)` */
export function element(value: AbstractValue, index: AbstractValue, state: RunState): AbstractValue {
  const key = constantText(index);
  switch (value.kind) {
    case 'params':
      return key === undefined ? { kind: 'param-map', location: undefined } : property(value, key, state);
    case 'param-map':
      return key !== undefined ? property(value, key, state) : namedParameter(value, index);
    case 'data':
      return dataElement(value.path, index, state);
    case 'map':
      return key === undefined ? unknown('an entry of a map', value) : property(value, key, state);
    case 'list': {
      const place = index.kind === 'number' ? index.value : undefined;
      return place === undefined ? unknown('an element of a list', value) : value.items[place < 0 ? value.items.length + place : place] ?? MISSING;
    }
    case 'pieces':
      return piece(value, index.kind === 'number' && index.value !== undefined ? index.value : '?');
    case 'object':
      return key === undefined ? indexedObject(value, index) : objectProperty(value, key);
    case 'null':
      return MISSING;
    default:
      return unknown('an element of something unknown', value, index);
  }
}

/** A piece of a split text. */
export function piece(value: Extract<AbstractValue, { kind: 'pieces' }>, index: number | string): AbstractValue {
  const pieces = typeof index === 'number' ? knownPieces(value) : undefined;
  if (pieces !== undefined) {
    const known = pieces.at(index as number);
    return known === undefined ? MISSING : text(known);
  }
  const only = value.of.length === 1 ? value.of[0] : undefined;
  if (only === undefined || typeof only === 'string') {
    return unknown('a piece of a text', { kind: 'text', parts: value.of });
  }
  const args = [value.separator ?? '', String(index)];
  return text(hole(only.origin, [...only.steps, { name: 'piece', args }]));
}

/** Adds a step to every unknown part of a text; `literal` does it to the known parts. */
export function stepped(parts: readonly TextPart[], step: TextStep, literal: (part: string) => string | undefined): AbstractValue {
  const out: TextPart[] = [];
  for (const part of parts) {
    const done = typeof part === 'string' ? literal(part) : hole(part.origin, [...part.steps, step]);
    if (done === undefined) {
      return unknown(`.${step.name}`, { kind: 'text', parts });
    }
    out.push(done);
  }
  return { kind: 'text', parts: out };
}

/** A function of `$util`. */
export function utility(name: string, args: readonly AbstractValue[]): AbstractValue {
  const [argument] = args;
  if (argument === undefined) {
    return NO_RESULT;
  }
  const parts = partsOf(argument);
  switch (name) {
    case 'escapeJavaScript':
      return parts === undefined ? unknownText(argument, name) : stepped(parts, { name, args: [] }, escapeJavaScript);
    case 'urlEncode':
      return parts === undefined ? unknownText(argument, name) : stepped(parts, { name, args: [] }, urlEncode);
    case 'base64Encode':
      return parts?.length === 1 ? stepped(parts, { name, args: [] }, base64Encode) : text(hole({ kind: 'other', why: name }, [{ name, args: [] }]));
    case 'urlDecode':
    case 'base64Decode':
      return parts?.length === 1 ? stepped(parts, { name, args: [] }, () => undefined) : unknown(`$util.${name}`, argument);
    case 'parseJson':
      return unknown('$util.parseJson', argument);
    default:
      return NO_RESULT;
  }
}

function unknownText(value: AbstractValue, step: string): AbstractValue {
  const origin = value.kind === 'unknown' && value.callers ? { kind: 'payload' } as const : { kind: 'other', why: step } as const;
  return text(hole(origin, [{ name: '?', args: [] }, { name: step, args: [] }]));
}

/** Whether the text is empty, as a condition. */
export function isEmpty(value: AbstractValue): AbstractValue {
  return { kind: 'boolean', condition: equalsText(value, '') };
}

/** Whether the value prints as the given text. */
export function equalsText(value: AbstractValue, to: string): Condition {
  const constant = constantText(value);
  if (constant !== undefined) {
    return constant === to ? ALWAYS : NEVER;
  }
  const subject = subjectOf(value);
  if (subject !== undefined) {
    return { test: 'equals', subject, to };
  }
  if (value.kind === 'text' && to === '' && value.parts.some((part) => typeof part === 'string' && part !== '')) {
    return NEVER;
  }
  return { test: 'opaque', key: `${valueKey(value)} == ${JSON.stringify(to)}` };
}

/** The one unknown text that a value is. */
export function subjectOf(value: AbstractValue): TextHole | undefined {
  const parts = value.kind === 'text' || value.kind === 'data' ? partsOf(value) : undefined;
  const only = parts?.length === 1 ? parts[0] : undefined;
  return only === undefined || typeof only === 'string' ? undefined : only;
}

function objectProperty(value: Extract<AbstractValue, { kind: 'object' }>, name: string): AbstractValue {
  switch (value.name) {
    case 'input':
      return name === 'body' ? text(hole({ kind: 'payload' })) : MISSING;
    case 'util':
      return MISSING;
    case 'stageVariables':
      return text(hole({ kind: 'stage', name }));
    case 'context': {
      const path = [...value.path, name];
      const joined = path.join('.');
      if (/^(?:identity|authorizer|authorizer\.claims|requestOverride|responseOverride|identity\.clientCert|error)$/.test(joined)
        || /^(?:requestOverride|responseOverride)\.(?:header|path|querystring)$/.test(joined)
        || joined === 'identity.clientCert.validity') {
        return { ...value, path };
      }
      return text(hole({ kind: 'context', name: joined, fromCaller: CALLER_CONTEXT.test(joined) && !ISSUED.test(joined) }));
    }
  }
}

function indexedObject(value: Extract<AbstractValue, { kind: 'object' }>, index: AbstractValue): AbstractValue {
  const name = subjectOf(index);
  const known = name === undefined ? '?' : holeKey(name);
  return value.name === 'stageVariables'
    ? text(hole({ kind: 'stage', name: known }))
    : value.name === 'context' ? text(hole({ kind: 'context', name: [...value.path, known].join('.'), fromCaller: true })) : MISSING;
}

function loopProperty(value: Extract<AbstractValue, { kind: 'loop' }>, name: string): AbstractValue {
  switch (name) {
    case 'index':
      return known(value.index);
    case 'count':
      return known(value.index + 1);
    case 'hasNext':
      return truth(!value.last);
    case 'first':
      return truth(value.index === 0);
    case 'last':
      return truth(value.last);
    case 'parent':
      return value.parent ?? MISSING;
    case 'topmost':
      return value.parent === undefined ? value : loopProperty(value.parent as Extract<AbstractValue, { kind: 'loop' }>, name);
    default:
      return MISSING;
  }
}

function namedParameter(value: Extract<AbstractValue, { kind: 'param-map' }>, index: AbstractValue): AbstractValue {
  const name = subjectOf(index);
  if (name?.origin.kind === 'param-name' && name.steps.length === 0) {
    return text(hole({ kind: 'param', name: name.origin.name, location: value.location ?? name.origin.location }));
  }
  return text(hole({ kind: 'param', name: '?', location: value.location }));
}

function dataElement(path: DataPath, index: AbstractValue, state: RunState): AbstractValue {
  if (index.kind === 'number' && index.value !== undefined) {
    state.require(path, 'list');
    return { kind: 'data', path: [...path, index.value] };
  }
  const name = constantText(index);
  if (name !== undefined) {
    state.require(path, 'map');
    return { kind: 'data', path: [...path, name] };
  }
  const key = subjectOf(index);
  if (key?.origin.kind === 'data-key' && key.steps.length === 0) {
    return { kind: 'data', path: [...path, key.origin.name] };
  }
  return unknown('an element with a computed name', index, { kind: 'data', path });
}
