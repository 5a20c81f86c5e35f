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
  /** The methods of a name; none for a name that the class does not have. */
  methods(name: string): readonly JavaMethod[];
  /** Methods that answer to `$x.name`: `getName()`, also as `$x.Name`. */
  readonly getters: ReadonlyMap<string, JavaMethod>;
  /** Methods that answer to `$x.name` where nothing else does: `isName()`. */
  readonly tests: ReadonlyMap<string, JavaMethod>;
}

type Bodies = Readonly<Record<string, JavaMethod['call']>>;

/**
 * Makes a table of methods from their signatures as Java writes them: `'indexOf(String, int)'`.
 *
 * A body gets its receiver, its arguments and the run it belongs to.
 */
export function methodTable<T extends JavaValue>(
  bodies: Readonly<Record<string, (self: T, args: readonly JavaValue[], frame: Frame) => JavaValue>>, base?: MethodTable,
): MethodTable {
  return new TableOnDemand(bodies as Bodies, base);
}

/** A table whose signatures are read when a template first asks for their name: most templates call two or three methods of some hundred. */
class TableOnDemand implements MethodTable {
  private readonly known = new Map<string, readonly JavaMethod[]>();
  private knownGetters: MethodTable['getters'] | undefined;
  private knownTests: MethodTable['tests'] | undefined;

  public constructor(private readonly bodies: Bodies, private readonly base: MethodTable | undefined) {}

  public get getters(): MethodTable['getters'] {
    return this.knownGetters ??= this.properties('get', this.base?.getters);
  }

  public get tests(): MethodTable['tests'] {
    return this.knownTests ??= this.properties('is', this.base?.tests);
  }

  public methods(name: string): readonly JavaMethod[] {
    const known = this.known.get(name);
    if (known !== undefined) {
      return known;
    }
    const own = Object.entries(this.bodies).filter(([signature]) => signature.startsWith(`${name}(`)).map(([signature, body]) => method(signature, body));
    const inherited = this.base?.methods(name).filter((other) => !own.some((each) => sameParameters(each, other))) ?? [];
    const methods = [...own, ...inherited];
    // Names that no method has are the templates' own, and without end.
    if (methods.length > 0) {
      this.known.set(name, methods);
    }
    return methods;
  }

  /** Methods without parameters whose names begin with a prefix, by the two spellings that a template may use for the rest. */
  private properties(prefix: string, inherited: ReadonlyMap<string, JavaMethod> | undefined): Map<string, JavaMethod> {
    const found = new Map(inherited);
    for (const [signature, body] of Object.entries(this.bodies)) {
      const rest = signature.slice(prefix.length, -'()'.length);
      if (signature.startsWith(prefix) && signature.endsWith('()') && /^[A-Z]/.test(rest)) {
        found.set(rest, method(signature, body));
        found.set(rest[0].toLowerCase() + rest.slice(1), method(signature, body));
      }
    }
    return found;
  }
}

function method(signature: string, call: JavaMethod['call']): JavaMethod {
  const open = signature.indexOf('(');
  const list = signature.slice(open + 1, -1);
  const params = list === '' ? [] : list.split(', ').map((type) => type as FormalType);
  const variable = params.length > 0 && elementType(params[params.length - 1]) !== undefined;
  return { name: signature.slice(0, open), params, call, variable };
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
