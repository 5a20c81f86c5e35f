import {
  constantText, known, MISSING, NO_RESULT, partsOf, text, truth, unknown, valueKey, type AbstractValue,
} from './abstract-value';
import { hole, type DataPath } from './text-hole';
import { element, equalsText, isEmpty, piece, stepped, subjectOf, utility } from './abstract-members';
import { not, type Condition } from './condition';
import type { RunState } from './run-state';
import { applyReplace } from './text-properties';

/** `value.name(args)` */
export function method(value: AbstractValue, name: string, args: readonly AbstractValue[], state: RunState): AbstractValue {
  switch (value.kind) {
    case 'object':
      return objectMethod(value, name, args);
    case 'block':
      return unknown('a block', value);
    case 'null':
      return MISSING;
    case 'unknown':
      return unknown(`.${name}()`, value, ...args);
    default:
  }
  if (name === 'toString' && args.length === 0) {
    return value.kind === 'text' ? value : partsOf(value) === undefined ? unknown('.toString()', value) : text(...partsOf(value) ?? []);
  }
  if ((name === 'equals' || name === 'equalsIgnoreCase') && args.length === 1) {
    return equality(value, args[0]);
  }
  switch (value.kind) {
    case 'text':
      return textMethod(value, name, args);
    case 'data':
      return dataMethod(value, name, args, state);
    case 'number':
      return name === 'parseInt' || name === 'intValue' || name === 'valueOf' ? parsed(args[0] ?? value) : unknown(`.${name}()`, ...args);
    case 'params':
    case 'param-map':
    case 'map':
    case 'names':
    case 'values':
    case 'list':
    case 'pieces':
      return collectionMethod(value, name, args, state);
    default:
      return unknown(`.${name}()`, value, ...args);
  }
}

/** Two values compared for equality. */
export function equality(left: AbstractValue, right: AbstractValue): AbstractValue {
  const rightText = constantText(right);
  if (rightText !== undefined) {
    return { kind: 'boolean', condition: equalsText(left, rightText) };
  }
  const leftText = constantText(left);
  return leftText !== undefined
    ? { kind: 'boolean', condition: equalsText(right, leftText) }
    : { kind: 'boolean', condition: { test: 'opaque', key: `${valueKey(left)} == ${valueKey(right)}` } };
}

function objectMethod(value: Extract<AbstractValue, { kind: 'object' }>, name: string, args: readonly AbstractValue[]): AbstractValue {
  switch (value.name) {
    case 'input':
      return inputMethod(name, args);
    case 'util':
      return utility(name, args);
    default:
      if (name === 'get' && args.length === 1) {
        return element(value, args[0], undefined as never);
      }
      return name === 'keySet' ? { kind: 'names', of: value } : unknown(`.${name}()`, value);
  }
}

function inputMethod(name: string, args: readonly AbstractValue[]): AbstractValue {
  const argument = args.length > 0 ? constantText(args[0]) : undefined;
  switch (name) {
    case 'params':
      if (args.length === 0) {
        return { kind: 'params' };
      }
      return text(hole({ kind: 'param', name: argument ?? nameOf(args[0]) ?? '?', location: undefined }));
    case 'path': {
      const path = argument === undefined ? undefined : simplePath(argument);
      return path === undefined ? unknown('a JSONPath', { kind: 'params' }) : { kind: 'data', path };
    }
    case 'json':
      return text(hole({ kind: 'json', path: argument === undefined ? undefined : simplePath(argument) }));
    case 'getBody':
      return text(hole({ kind: 'payload' }));
    default:
      return NO_RESULT;
  }
}

function nameOf(value: AbstractValue): string | undefined {
  const subject = subjectOf(value);
  return subject?.origin.kind === 'param-name' && subject.steps.length === 0 ? subject.origin.name : undefined;
}

/** The steps of a JSONPath that leads to one place; `undefined` for all others. */
function simplePath(path: string): DataPath | undefined {
  const trimmed = path.trim();
  const match = /^\$?\.?((?:[A-Za-z_][\w-]*|\[\d+\]|\['[^']*'\]|\["[^"]*"\])(?:\.[A-Za-z_][\w-]*|\[\d+\]|\['[^']*'\]|\["[^"]*"\])*)?$/.exec(trimmed);
  if (match === null || trimmed === '' || trimmed.endsWith('.')) {
    return undefined;
  }
  const steps = match[1]?.match(/[A-Za-z_][\w-]*|\[\d+\]|\['[^']*'\]|\["[^"]*"\]/g) ?? [];
  return steps.map((step) => (step.startsWith('[') ? /^\[\d/.test(step) ? Number(step.slice(1, -1)) : step.slice(2, -2) : step));
}

function textMethod(value: Extract<AbstractValue, { kind: 'text' }>, name: string, args: readonly AbstractValue[]): AbstractValue {
  const constants = args.map(constantText);
  const step = { name, args: constants.map((constant) => constant ?? '\u0000') };
  const whole = constantText(value);
  switch (name) {
    case 'split':
      return { kind: 'pieces', of: value.parts, separator: constants[0] };
    case 'matches':
      return { kind: 'boolean', condition: matchCondition(value, constants[0]) };
    case 'isEmpty':
      return isEmpty(value);
    case 'length':
      return whole === undefined ? known(undefined) : known(whole.length);
    case 'indexOf':
    case 'lastIndexOf':
    case 'hashCode':
    case 'compareTo':
      return known(undefined);
    case 'parseInt':
      return parsed(args[0] ?? value);
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return { kind: 'boolean', condition: containing(whole, name, constants[0], value) };
    case 'concat':
      return text(...value.parts, ...partsOf(args[0] ?? MISSING) ?? [hole({ kind: 'other', why: 'concat' })]);
    case 'trim':
    case 'strip':
      return stepped(value.parts, step, whole === undefined ? (part) => part : (part) => part.trim());
    case 'toLowerCase':
      return stepped(value.parts, step, (part) => part.toLowerCase());
    case 'toUpperCase':
      return stepped(value.parts, step, (part) => part.toUpperCase());
    case 'replace':
    case 'replaceAll':
    case 'replaceFirst':
      return args.length === 2 ? replaced(value, name, constants, step) : NO_RESULT;
    case 'substring':
      return substring(value, args);
    case 'format':
    case 'join':
    case 'valueOf':
    case 'charAt':
    case 'subSequence':
    case 'toCharArray':
    case 'getBytes':
      return unknown(`.${name}()`, value, ...args);
    default:
      return NO_RESULT;
  }
}

function replaced(
  value: Extract<AbstractValue, { kind: 'text' }>, name: string, constants: readonly (string | undefined)[],
  step: { readonly name: string; readonly args: readonly string[] },
): AbstractValue {
  const [from, to] = constants;
  if (from === undefined || to === undefined) {
    const parts = value.parts.length === 1 && typeof value.parts[0] !== 'string' ? value.parts : undefined;
    return parts === undefined ? unknown(`.${name}()`, value) : stepped(parts, { name: '?', args: [] }, () => undefined);
  }
  return stepped(value.parts, step, (part) => applyReplace(part, step));
}

function substring(value: Extract<AbstractValue, { kind: 'text' }>, args: readonly AbstractValue[]): AbstractValue {
  const only = value.parts.length === 1 ? value.parts[0] : undefined;
  if (typeof only === 'string' && args.every((arg) => arg.kind === 'number' && arg.value !== undefined)) {
    const [from, to] = args.map((arg) => (arg.kind === 'number' ? arg.value : undefined));
    return text(only.slice(from, to));
  }
  return only === undefined || typeof only === 'string'
    ? unknown('.substring()', value)
    : text(hole(only.origin, [...only.steps, { name: 'substring', args: args.map((arg) => constantText(arg) ?? '?') }]));
}

function matchCondition(value: AbstractValue, pattern: string | undefined): Condition {
  const subject = subjectOf(value);
  return subject !== undefined && pattern !== undefined
    ? { test: 'matches', subject, pattern }
    : { test: 'opaque', key: `${valueKey(value)} matches ${pattern ?? '?'}` };
}

function containing(whole: string | undefined, name: string, part: string | undefined, value: AbstractValue): Condition {
  if (whole !== undefined && part !== undefined) {
    const holds = name === 'contains' ? whole.includes(part) : name === 'startsWith' ? whole.startsWith(part) : whole.endsWith(part);
    return { test: 'known', value: holds };
  }
  return { test: 'opaque', key: `${valueKey(value)} ${name} ${part ?? '?'}` };
}

function parsed(value: AbstractValue): AbstractValue {
  const constant = constantText(value);
  return known(constant !== undefined && /^-?\d+$/.test(constant) ? Number(constant) : undefined);
}

function dataMethod(
  value: Extract<AbstractValue, { kind: 'data' }>, name: string, args: readonly AbstractValue[], state: RunState,
): AbstractValue {
  switch (name) {
    case 'get':
      return args.length === 1 ? element(value, args[0], state) : NO_RESULT;
    case 'size':
      return { kind: 'number', value: undefined, askedOf: value.path };
    case 'keySet':
      state.require(value.path, 'map');
      return { kind: 'names', of: value };
    case 'values':
      state.require(value.path, 'map');
      return { kind: 'values', of: value };
    case 'entrySet':
    case 'iterator':
    case 'subList':
      return unknown(`.${name}()`, value);
    case 'isEmpty':
    case 'containsKey':
    case 'containsValue':
      return { kind: 'boolean', condition: { test: 'opaque', key: `${valueKey(value)}.${name}(${args.map(valueKey).join()})` } };
    case 'put':
    case 'remove':
    case 'add':
    case 'set':
      return unknown(`.${name}()`, value);
    default: {
      const result = textMethod({ kind: 'text', parts: partsOf(value) ?? [] }, name, args);
      return result.kind === 'number' ? { ...result, askedOf: value.path } : result;
    }
  }
}

type Collection = Extract<AbstractValue, { kind: 'params' | 'param-map' | 'map' | 'names' | 'values' | 'list' | 'pieces' }>;

function collectionMethod(value: Collection, name: string, args: readonly AbstractValue[], state: RunState): AbstractValue {
  switch (name) {
    case 'get':
      return value.kind === 'names' || value.kind === 'values' ? MISSING
        : value.kind === 'pieces' && args[0]?.kind !== 'number' ? piece(value, '?') : element(value, args[0] ?? MISSING, state);
    case 'getOrDefault':
      return unknown('.getOrDefault()', value, ...args);
    case 'keySet':
      return value.kind === 'params' || value.kind === 'param-map' || value.kind === 'map' ? { kind: 'names', of: value } : NO_RESULT;
    case 'values':
      return value.kind === 'params' || value.kind === 'param-map' || value.kind === 'map' ? { kind: 'values', of: value } : NO_RESULT;
    case 'size':
      return known(sizeOf(value));
    case 'isEmpty': {
      const size = sizeOf(value);
      return size === undefined ? opaque(value, name, args) : truth(size === 0);
    }
    case 'contains':
      return { kind: 'boolean', condition: membership(value, args[0] ?? MISSING) };
    case 'containsKey':
      return keyTest(value, args[0] ?? MISSING);
    case 'containsValue':
      return opaque(value, name, args);
    case 'put':
    case 'add':
    case 'set':
    case 'remove':
      return name === 'add' && args.length === 1 ? truth(true) : name === 'put' && value.kind === 'map' ? previous(value, args[0]) : unknown(`.${name}()`, value);
    case 'entrySet':
    case 'iterator':
    case 'listIterator':
    case 'subList':
    case 'toArray':
    case 'clone':
      return unknown(`.${name}()`, value);
    case 'putIfAbsent':
    case 'replace':
    case 'addAll':
    case 'removeAll':
    case 'retainAll':
    case 'containsAll':
    case 'indexOf':
    case 'lastIndexOf':
      return unknown(`.${name}()`, value, ...args);
    default:
      return NO_RESULT;
  }
}

function sizeOf(value: Collection): number | undefined {
  switch (value.kind) {
    case 'list':
      return value.items.length;
    case 'map':
      return value.open ? undefined : value.entries.size;
    case 'params':
      return 3;
    default:
      return undefined;
  }
}

function previous(map: Extract<AbstractValue, { kind: 'map' }>, key: AbstractValue | undefined): AbstractValue {
  const name = key === undefined ? undefined : constantText(key);
  return name === undefined ? unknown('.put()', map) : map.entries.get(name) ?? (map.open ? unknown('.put()', map) : NO_RESULT);
}

function membership(value: Collection, sought: AbstractValue): Condition {
  const items = value.kind === 'list' ? value.items : value.kind === 'names' && value.of.kind === 'map' && !value.of.open
    ? [...value.of.entries.keys()].map((key) => text(key)) : undefined;
  const texts = items?.map(constantText);
  if (texts === undefined || texts.some((constant) => constant === undefined)) {
    return { test: 'opaque', key: `${valueKey(value)} contains ${valueKey(sought)}` };
  }
  return texts.map((constant) => equalsText(sought, constant ?? ''))
    .reduceRight<Condition>((rest, condition) => ({ test: 'or', left: condition, right: rest }), { test: 'known', value: false });
}

function keyTest(value: Collection, sought: AbstractValue): AbstractValue {
  const name = constantText(sought);
  if (value.kind === 'param-map' && name !== undefined) {
    const subject = hole({ kind: 'param', name, location: value.location } as const);
    return { kind: 'boolean', condition: not({ test: 'equals', subject, to: '' }) };
  }
  if (value.kind === 'map') {
    return { kind: 'boolean', condition: membership({ kind: 'names', of: value }, sought) };
  }
  return opaque(value, 'containsKey', [sought]);
}

function opaque(value: AbstractValue, name: string, args: readonly AbstractValue[]): AbstractValue {
  return { kind: 'boolean', condition: { test: 'opaque', key: `${valueKey(value)}.${name}(${args.map(valueKey).join()})` } };
}
