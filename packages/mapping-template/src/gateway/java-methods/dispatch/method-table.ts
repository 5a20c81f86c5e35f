import type { Frame } from '../../../vtl/evaluate/frame';
import { JavaArray, type JavaValue } from '../../../vtl/values';
import { Fault } from '../../../diagnostics/fault';
import { accepts, covers, elementType, isExactly, type FormalType } from './formal-type';
import { javaFault } from './java-fault';

/** A method of a Java class. */
export interface JavaMethod {
  readonly name: string;
  readonly params: readonly FormalType[];
  readonly call: (self: never, args: readonly JavaValue[], frame: Frame) => JavaValue;
  /** Whether the last parameter takes any number of arguments. */
  readonly variable: boolean;
}

/** The members of a Java class. */
export interface MethodTable {
  readonly methods: ReadonlyMap<string, readonly JavaMethod[]>;
  /** Methods that answer to `$x.name`: `getName()`, also as `$x.Name`. */
  readonly getters: ReadonlyMap<string, JavaMethod>;
  /** Methods that answer to `$x.name` where nothing else does: `isName()`. */
  readonly tests: ReadonlyMap<string, JavaMethod>;
}

/**
 * Makes a table of methods from their signatures as Java writes them: `'indexOf(String, int)'`.
 *
 * A body gets its receiver, its arguments and the run it belongs to.
 */
export function methodTable<T extends JavaValue>(
  bodies: Readonly<Record<string, (self: T, args: readonly JavaValue[], frame: Frame) => JavaValue>>, base?: MethodTable,
): MethodTable {
  const table = new Map<string, JavaMethod[]>();
  for (const [signature, body] of Object.entries(bodies)) {
    const [, name, list] = /^(\w+)\((.*)\)$/.exec(signature) ?? [];
    const params = list === '' ? [] : list.split(', ').map((type) => type as FormalType);
    const variable = params.length > 0 && elementType(params[params.length - 1]) !== undefined;
    const method: JavaMethod = { name, params, call: body as JavaMethod['call'], variable };
    table.set(name, [...(table.get(name) ?? []), method]);
  }
  for (const [name, methods] of base?.methods ?? []) {
    const own = table.get(name) ?? [];
    table.set(name, [...own, ...methods.filter((method) => !own.some((other) => sameParameters(other, method)))]);
  }
  return { methods: table, getters: properties(table, 'get'), tests: properties(table, 'is') };
}

/** Methods without parameters whose names begin with a prefix, by the two spellings that a template may use for the rest. */
function properties(methods: ReadonlyMap<string, readonly JavaMethod[]>, prefix: string): Map<string, JavaMethod> {
  const found = new Map<string, JavaMethod>();
  for (const [name, overloads] of methods) {
    const method = overloads.find((candidate) => candidate.params.length === 0);
    if (method !== undefined && name.startsWith(prefix) && /^[A-Z]/.test(name.slice(prefix.length))) {
      const rest = name.slice(prefix.length);
      found.set(rest, method);
      found.set(rest[0].toLowerCase() + rest.slice(1), method);
    }
  }
  return found;
}

/** Methods that Java has and that are not rendered here: they fail loudly, because silence would be another answer than AWS's. */
export function unsupported(className: string, signatures: readonly string[]): Record<string, () => JavaValue> {
  return Object.fromEntries(signatures.map((signature) => [signature, () => {
    throw new Fault('MAP3008', `the method ${className}.${signature.replace(/\(.*/, '')} is not supported here`, {
      help: 'API Gateway may know the method; do without it to be able to render the template here',
    });
  }]));
}

/**
 * The method that Velocity calls for arguments: one with exactly their types, otherwise the most specific one that takes them.
 * Where two fit equally well Velocity finds none.
 */
export function findMethod(methods: readonly JavaMethod[], args: readonly JavaValue[]): JavaMethod | undefined {
  for (const method of methods) {
    if (isExactlyFor(method, args)) {
      return method;
    }
  }
  return mostSpecific(methods.filter((method) => isApplicable(method, args)));
}

function isExactlyFor({ params }: JavaMethod, args: readonly JavaValue[]): boolean {
  if (params.length !== args.length) {
    return false;
  }
  for (let i = 0; i < params.length; i++) {
    if (!isExactly(params[i], args[i])) {
      return false;
    }
  }
  return true;
}

/** Calls a method with its variable arguments gathered. */
export function invoke(method: JavaMethod, self: JavaValue, args: readonly JavaValue[], frame: Frame): JavaValue {
  if (method.variable) {
    return method.call(self as never, gathered(method.params, args), frame);
  }
  if (method.params.length === 0 && args.length > 0) {
    throw javaFault('java.lang.IllegalArgumentException', `${method.name}() takes no arguments, got ${args.length}`);
  }
  return method.call(self as never, args, frame);
}

function gathered(params: readonly FormalType[], args: readonly JavaValue[]): readonly JavaValue[] {
  const index = params.length - 1;
  const last = args[index];
  if (args.length === index + 1 && (last === null || accepts(params[index], last))) {
    return args;
  }
  return [...args.slice(0, index), new JavaArray(args.slice(index), 'java.lang.Object')];
}

function isApplicable(method: JavaMethod, args: readonly JavaValue[]): boolean {
  const { params } = method;
  if (params.length === 0) {
    // Velocity takes a method without parameters for one that fits any arguments, and then fails to call it.
    return true;
  }
  const last = params[params.length - 1];
  const element = last === undefined ? undefined : elementType(last);
  if (params.length === args.length) {
    return params.every((formal, i) => accepts(formal, args[i])
      || (i === params.length - 1 && element !== undefined && accepts(element, args[i])));
  }
  if (element === undefined || params.length > args.length + 1) {
    return false;
  }
  const fixed = params.length - 1;
  return params.slice(0, fixed).every((formal, i) => accepts(formal, args[i])) && args.slice(fixed).every((arg) => accepts(element, arg));
}

function mostSpecific(candidates: readonly JavaMethod[]): JavaMethod | undefined {
  let best: JavaMethod | undefined;
  let rivals: JavaMethod[] = [];
  for (const method of candidates) {
    if (best === undefined) {
      best = method;
      continue;
    }
    const order = compare(method.params, best.params);
    if (order === 'more') {
      best = method;
      rivals = [];
    } else if (order === 'neither') {
      rivals.push(method);
    }
  }
  return rivals.length > 0 ? undefined : best;
}

function compare(left: readonly FormalType[], right: readonly FormalType[]): 'more' | 'less' | 'neither' {
  if (left.length !== right.length) {
    return left.length > right.length ? 'more' : 'less';
  }
  let leftMore = false;
  let rightMore = false;
  left.forEach((formal, i) => {
    if (formal !== right[i]) {
      const last = i === left.length - 1;
      leftMore ||= takes(right[i], formal, last) || right[i] === 'Object';
      rightMore ||= takes(formal, right[i], last) || formal === 'Object';
    }
  });
  return leftMore === rightMore ? 'neither' : leftMore ? 'more' : 'less';
}

/** Whether a parameter takes all that another one takes; a last one that is an array also takes elements. */
function takes(general: FormalType, special: FormalType, last: boolean): boolean {
  const element = last ? elementType(general) : undefined;
  return covers(general, special) || (element !== undefined && covers(element, elementType(special) ?? special));
}

function sameParameters(left: JavaMethod, right: JavaMethod): boolean {
  return left.params.length === right.params.length && left.params.every((formal, i) => formal === right.params[i]);
}
