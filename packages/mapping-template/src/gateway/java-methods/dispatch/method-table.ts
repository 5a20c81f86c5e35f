import type { Frame } from '../../../vtl/evaluate/frame';
import type { JavaValue } from '../../../vtl/values';
import { Fault } from '../../../diagnostics/fault';
import { elementType, type FormalType } from './formal-type';

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
  return Object.fromEntries(signatures.map((signature) => [signature, () => notSupported(className, signature.replace(/\(.*/, ''))]));
}

/** @throws Fault MAP3008 */
export function notSupported(className: string, method: string): never {
  throw new Fault('MAP3008', `the method ${className}.${method} is not supported here`, {
    help: 'API Gateway may know the method; do without it to be able to render the template here',
  });
}

function sameParameters(left: JavaMethod, right: JavaMethod): boolean {
  return left.params.length === right.params.length && left.params.every((formal, i) => formal === right.params[i]);
}
