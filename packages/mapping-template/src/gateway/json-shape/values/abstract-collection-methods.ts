import { element, equalsText, piece } from './abstract-members';
import { constantText, known, MISSING, NO_RESULT, text, truth, unknown, valueKey, type AbstractValue } from './abstract-value';
import { not, type Condition } from './condition';
import { knownPieces } from './known-call';
import type { RunState } from '../run/run-state';
import { hole } from './text-hole';

type Collection = Extract<AbstractValue, { kind: 'params' | 'param-map' | 'map' | 'names' | 'values' | 'list' | 'pieces' }>;

/** `collection.name(args)` */
export function collectionMethod(value: Collection, name: string, args: readonly AbstractValue[], state: RunState): AbstractValue {
  switch (name) {
    case 'get':
      return value.kind === 'pieces' && args[0]?.kind !== 'number' ? piece(value, '?') : element(value, args[0] ?? MISSING, state);
    case 'keySet':
      return { kind: 'names', of: value };
    case 'values':
      return { kind: 'values', of: value };
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
    default:
      return unknown(`.${name}()`, value, ...args);
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
    case 'pieces':
      return knownPieces(value)?.length;
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
