import { collectionMethod } from './abstract-collection-methods';
import { element, equalsText, subjectOf, utility } from './abstract-members';
import { textMethod } from './abstract-text-methods';
import { lacksMethod } from './java-kind';
import { knownCall } from './known-call';
import { constantText, known, MISSING, NO_RESULT, partsOf, text, truth, unknown, valueKey, type AbstractValue } from './abstract-value';
import type { RunState } from '../run/run-state';
import { hole, type DataPath } from './text-hole';

/** Values of which two of different kinds are never equal to Java, whatever they print. */
const CLASSES: ReadonlySet<AbstractValue['kind']> = new Set(['text', 'number', 'boolean', 'list', 'map', 'pieces'] as const);

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
  if (lacksMethod(value, name)) {
    return NO_RESULT;
  }
  const answer = name === 'split' ? undefined : knownCall(value, name, args);
  if (answer !== undefined) {
    return answer;
  }
  if (name === 'toString' && args.length === 0) {
    return value.kind === 'text' ? value : partsOf(value) === undefined ? unknown('.toString()', value) : text(...partsOf(value) ?? []);
  }
  if (name === 'equals' && args.length === 1) {
    return CLASSES.has(value.kind) && CLASSES.has(args[0].kind) && value.kind !== args[0].kind ? truth(false) : equality(value, args[0]);
  }
  switch (value.kind) {
    case 'text':
      return textMethod(value, name, args);
    case 'data':
      return dataMethod(value, name, args, state);
    case 'number':
      return name === 'parseInt' || name === 'intValue' || name === 'valueOf' ? known(undefined) : unknown(`.${name}()`, ...args);
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

function dataMethod(
  value: Extract<AbstractValue, { kind: 'data' }>, name: string, args: readonly AbstractValue[], state: RunState,
): AbstractValue {
  switch (name) {
    case 'get':
      return args.length === 1 ? element(value, args[0], state) : NO_RESULT;
    case 'size':
      return known(undefined);
    case 'keySet':
      state.require(value.path, 'map');
      return { kind: 'names', of: value };
    case 'values':
      state.require(value.path, 'map');
      return { kind: 'values', of: value };
    case 'intValue':
    case 'longValue':
    case 'doubleValue':
    case 'floatValue':
      return known(undefined);
    case 'isEmpty':
    case 'containsKey':
    case 'containsValue':
      return { kind: 'boolean', condition: { test: 'opaque', key: `${valueKey(value)}.${name}(${args.map(valueKey).join()})` } };
    default:
      return textMethod({ kind: 'text', parts: partsOf(value) ?? [] }, name, args);
  }
}
