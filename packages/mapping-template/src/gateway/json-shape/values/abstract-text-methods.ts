import { isEmpty, stepped, subjectOf } from './abstract-members';
import { constantText, known, MISSING, NO_RESULT, partsOf, text, unknown, valueKey, type AbstractValue } from './abstract-value';
import type { Condition } from './condition';
import { hole } from './text-hole';
import { applyReplace } from './text-properties';

/** `text.name(args)` */
export function textMethod(value: Extract<AbstractValue, { kind: 'text' }>, name: string, args: readonly AbstractValue[]): AbstractValue {
  const constants = args.map(constantText);
  const step = { name, args: constants.map((constant) => constant ?? '\u0000') };
  switch (name) {
    case 'split':
      return { kind: 'pieces', of: value.parts, separator: args.length === 1 ? constants[0] : undefined };
    case 'matches':
      return { kind: 'boolean', condition: matchCondition(value, constants[0]) };
    case 'equalsIgnoreCase':
      return { kind: 'boolean', condition: matchCondition(value, constants[0]?.includes('\\E') === false ? `(?iu)\\Q${constants[0]}\\E` : undefined) };
    case 'isEmpty':
      return isEmpty(value);
    case 'length':
    case 'parseInt':
    case 'indexOf':
    case 'lastIndexOf':
    case 'hashCode':
    case 'compareTo':
      return known(undefined);
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return { kind: 'boolean', condition: { test: 'opaque', key: `${valueKey(value)} ${name} ${constants[0] ?? '?'}` } };
    case 'concat':
      return text(...value.parts, ...partsOf(args[0] ?? MISSING) ?? [hole({ kind: 'other', why: 'concat' })]);
    case 'trim':
    case 'strip':
      return stepped(value.parts, step, (part) => part);
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
    default:
      return unknown(`.${name}()`, value, ...args);
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
