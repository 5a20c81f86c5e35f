import { Fault } from '../../diagnostics/fault';
import type { JavaLocation } from '../source/java-location';
import { HostObject, JavaMap, type JavaValue } from '../values';

/**
 * `$foreach`: knows the loop that runs, and keeps what a template assigns to its own properties.
 */
export class ForeachScope extends JavaMap {
  public override get javaClass(): string {
    return 'org.apache.velocity.runtime.directive.ForeachScope';
  }

  public index = -1;
  public hasNext = false;
  public readonly parent: ForeachScope | null;
  private readonly own: JavaValue;

  /**
   * @param directive what `#break($foreach)` leaves
   * @param previous the value that `$foreach` had outside of the loop
   */
  public constructor(public readonly directive: { readonly location: JavaLocation }, previous: JavaValue) {
    super();
    this.parent = previous instanceof ForeachScope ? previous : null;
    this.own = previous instanceof ForeachScope ? null : previous;
  }

  /** What `$foreach` was before the outermost of these loops. */
  public get replaced(): JavaValue {
    return this.own ?? this.parent?.replaced ?? null;
  }

  public get topmost(): ForeachScope {
    return this.parent === null ? this : this.parent.topmost;
  }

  public get nesting(): number {
    return this.parent === null ? 1 : this.parent.nesting + 1;
  }

  /** The value of `$foreach` behind the loop. */
  public get outside(): JavaValue {
    return this.parent ?? this.replaced;
  }

  /** Properties of outer loops can be read from inner ones. */
  public override get(key: JavaValue): JavaValue {
    const found = super.get(key);
    return found === null && this.parent !== null && !this.has(key) ? this.parent.get(key) : found;
  }
}

/** Conditions that a scope answers. */
export const SCOPE_TESTS: ReadonlyMap<string, (scope: ForeachScope) => boolean> = new Map<string, (scope: ForeachScope) => boolean>([
  ['hasNext', (scope) => scope.hasNext],
  ['first', (scope) => scope.index < 1],
  ['last', (scope) => !scope.hasNext],
]);

/** What a scope answers to its own names; other names are keys of the map that it is. */
export const SCOPE_PROPERTIES: ReadonlyMap<string, (scope: ForeachScope) => JavaValue> = new Map<string, (scope: ForeachScope) => JavaValue>([
  ['index', (scope) => scope.index],
  ['count', (scope) => scope.index + 1],
  ...SCOPE_TESTS,
]);

/** Name that Velocity has for a template; what API Gateway gives it is not known. */
const TEMPLATE = 'template';

/** `$foreach.info`: what a loop knows of itself. */
export class ScopeInfo extends HostObject {
  public get javaClass(): string {
    return 'org.apache.velocity.runtime.directive.Scope$Info';
  }

  public constructor(private readonly scope: ForeachScope) {
    super();
  }

  public property(name: string): JavaValue | undefined {
    return this.members().get(name);
  }

  public call(name: string, args: readonly JavaValue[]): JavaValue | undefined {
    const getter = name.startsWith('get') ? name.slice(3, 4).toLowerCase() + name.slice(4) : '';
    const answer = name === 'toString' ? this.print() : this.members().get(getter);
    if (answer !== undefined && args.length > 0) {
      // Velocity takes a method without parameters for one that fits any arguments, and then fails to call it.
      throw new Fault('MAP3001', `${name}() takes no arguments, got ${args.length}`, { java: 'java.lang.IllegalArgumentException' });
    }
    return answer;
  }

  public print(): string {
    const { nesting } = this.scope;
    const { line, column } = this.scope.directive.location;
    return `#foreach[type:block${nesting > 1 ? ` depth:${nesting}` : ''} template:${TEMPLATE} line:${line} column:${column}]`;
  }

  private members(): Map<string, JavaValue> {
    const { line, column } = this.scope.directive.location;
    return new Map<string, JavaValue>([
      ['name', 'foreach'], ['type', 'block'], ['depth', this.scope.nesting], ['template', TEMPLATE], ['line', line], ['column', column],
    ]);
  }
}
