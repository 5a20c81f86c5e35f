import { ParameterLocation } from '../../analysis/template-reads';
import type { DataPath, Origin, TextHole } from '../values/text-hole';
import { agrees, sampleFor, type Fact } from '../values/fact';
import type { Way } from '../run/run-log';
import type { RunState } from '../run/run-state';
import type { SampleRequest, TrialTemplate } from './sample-request';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Texts to try for everything that is not decided. */
export interface WitnessChoice {
  /** For parameters. */
  readonly text: string;
  /** For values in the payload. */
  readonly data: Json;
  /** The text of one origin, whatever else is said. */
  readonly forced?: { readonly origin: Origin; readonly value: string | null };
}

/** Makes a request that takes a way through the template. */
export function witness(template: TrialTemplate, way: Way, choice: WitnessChoice): SampleRequest {
  const params = new Map<string, string>();
  const locations = new Map<string, ParameterLocation | undefined>();
  const put = (name: string, location: ParameterLocation | undefined, value: string): void => {
    params.set(`${location ?? ''}\u0000${name}`, value);
    locations.set(`${location ?? ''}\u0000${name}`, location);
  };
  for (const { name, location } of template.reads.parameters) {
    put(name, location, choice.text);
  }
  for (const [key, count] of way.lengths) {
    const source = sourceOfKey(key);
    if (source?.kind === 'param-map') {
      for (let i = 0; i < count; i++) {
        put(`p${i}`, source.location, choice.text);
      }
    }
  }
  let body: Json = payload(way, template.run.needs, choice);
  let rawBody: string | undefined;
  let context = printedContext(template);
  for (const fact of way.facts.all) {
    const value = valueOf(fact, choice);
    if (value === undefined) {
      continue;
    }
    if (fact.subject.origin.kind === 'param') {
      put(fact.subject.origin.name, fact.subject.origin.location, value);
    } else if (fact.subject.origin.kind === 'data') {
      body = set(body, fact.subject.origin.path, value === '' ? null : scalar(value, fact));
    }
  }
  if (choice.forced?.value === null) {
    const { origin } = choice.forced;
    if (origin.kind === 'data') {
      body = set(body, origin.path, null);
    } else if (origin.kind === 'param') {
      params.delete(`${origin.location ?? ''}\u0000${origin.name}`);
    }
  } else if (choice.forced !== undefined) {
    const { origin, value } = choice.forced;
    switch (origin.kind) {
      case 'param':
        put(origin.name, origin.location, value);
        break;
      case 'param-name':
        put(value, origin.location, choice.text);
        break;
      case 'data-key':
        body = set(body, [...origin.path, value], choice.data);
        break;
      case 'context':
        context = set(context ?? {}, origin.name.split('.'), value) as Record<string, Json>;
        break;
      case 'data':
        body = set(body, origin.path, value);
        break;
      case 'payload':
        rawBody = value;
        break;
      case 'json':
        body = set(body, origin.path ?? [], value);
        break;
      default:
    }
  }
  return request(params, locations, rawBody ?? JSON.stringify(body), context);
}

/** A hole's piece separators and step-free form: the text to send so that the hole as printed is the given one. */
export function sendable(subject: TextHole, wanted: string): string | undefined {
  for (const step of subject.steps) {
    if (step.name === 'piece') {
      const separator = step.args[0] ?? '';
      if (separator !== '' && wanted.includes(separator.replace(/\\(.)/g, '$1').slice(0, 1))) {
        return undefined;
      }
    }
  }
  return wanted;
}

function request(
  params: ReadonlyMap<string, string>, locations: ReadonlyMap<string, ParameterLocation | undefined>, body: string,
  context: Record<string, Json> | undefined,
): SampleRequest {
  const maps: Record<string, Record<string, string>> = { path: {}, querystring: {}, header: {} };
  for (const [key, value] of params) {
    const name = key.slice(key.indexOf('\u0000') + 1);
    if (name !== '?') {
      maps[locations.get(key) ?? ParameterLocation.QUERYSTRING][name] = value;
    }
  }
  return {
    body,
    params: { path: maps.path, querystring: maps.querystring, header: maps.header },
    ...(context === undefined ? {} : { context }),
  };
}

function valueOf(fact: Fact, choice: WitnessChoice): string | undefined {
  if (fact.subject.steps.length === 0) {
    return agrees(fact, choice.text) ? choice.text : sampleFor(fact, [choice.text]);
  }
  const inner = fact.subject.steps.every((step) => step.name === 'piece' || step.name === 'trim' || step.name === 'toString');
  return inner ? sampleFor(fact, [choice.text]) : undefined;
}

function scalar(value: string, fact: Fact): Json {
  if (fact.isNumber === true && /^-?\d+(\.\d+)?$/.test(value)) {
    return Number(value);
  }
  return value === 'true' || value === 'false' ? value === 'true' : value;
}

function payload(way: Way, everything: RunState['needs'], choice: WitnessChoice): Json {
  let body: Json = {};
  const needs = [...way.needs.values()].sort((a, b) => a.path.length - b.path.length);
  const lengthOf = (path: DataPath): number | undefined => way.lengths.get(JSON.stringify({ kind: 'data', path }));
  const applied = new Set(needs.map(({ path }) => JSON.stringify(path)));
  const others = [...everything.values()].filter(({ path }) => !applied.has(JSON.stringify(path))).sort((a, b) => a.path.length - b.path.length);
  for (const { path, need } of [...needs, ...others]) {
    if (beyond(path, lengthOf)) {
      continue;
    }
    const length = lengthOf(path);
    if (need === 'list') {
      const items = Array.from({ length: length ?? 1 }, () => choice.data);
      body = get(body, path) instanceof Array ? body : set(body, path, items);
    } else if (need === 'map') {
      const there = get(body, path);
      body = there !== null && typeof there === 'object' && !Array.isArray(there) ? body : set(body, path, members(length ?? 1, length === undefined, choice));
    } else if (get(body, path) === undefined) {
      body = set(body, path, choice.data);
    }
  }
  return body;
}

function members(count: number, unknown: boolean, choice: WitnessChoice): Json {
  return unknown ? {} : Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, choice.data]));
}

/** Whether a path leads behind the end of a list that is shorter on this way. */
function beyond(path: DataPath, lengthOf: (path: DataPath) => number | undefined): boolean {
  return path.some((step, i) => {
    const length = typeof step === 'number' ? lengthOf(path.slice(0, i)) : undefined;
    return length !== undefined && typeof step === 'number' && step >= length;
  });
}

function get(value: Json | undefined, path: DataPath): Json | undefined {
  let here: Json | undefined = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) {
      return undefined;
    }
    here = Array.isArray(here) ? here[Number(step)] : Object.hasOwn(here, step) ? here[step] : undefined;
  }
  return here;
}

/** Sets a part of a payload that is being made, and answers the payload. */
function set(value: Json, path: DataPath, to: Json, depth = 0): Json {
  if (depth === path.length) {
    return to;
  }
  const step = path[depth];
  if (typeof step === 'number') {
    const list = Array.isArray(value) ? value : [];
    for (let at = list.length; at < step; at++) {
      list.push(null);
    }
    list[step] = set(list[step] ?? {}, path, to, depth + 1);
    return list;
  }
  const map = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const part = set(Object.hasOwn(map, step) ? map[step] : {}, path, to, depth + 1);
  Object.defineProperty(map, step, { value: part, enumerable: true, configurable: true, writable: true });
  return map;
}

/** Values of `$context` that the template prints, which a request on AWS always has. */
function printedContext({ run }: TrialTemplate): Record<string, Json> | undefined {
  let context: Json | undefined;
  for (const value of [...run.printed.values()].flat()) {
    for (const part of value.kind === 'text' ? value.parts : []) {
      if (typeof part !== 'string' && part.origin.kind === 'context' && !part.origin.fromCaller && /^[\w.]+$/.test(part.origin.name)) {
        context = set(context ?? {}, part.origin.name.split('.'), '1');
      }
    }
  }
  return context as Record<string, Json> | undefined;
}

function sourceOfKey(key: string): { kind: string; location?: ParameterLocation } | undefined {
  try {
    return JSON.parse(key.startsWith('names(') ? key.slice(6, -1) : key) as { kind: string; location?: ParameterLocation };
  } catch {
    return undefined;
  }
}
