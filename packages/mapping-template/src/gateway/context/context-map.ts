import { Fault } from '../../diagnostics/fault';
import { JavaMap, type JavaValue, type PrintValue } from '../../vtl/values';

/**
 * A map inside of `$context`.
 *
 * It prints as the empty string (recorded on AWS for `$context.identity`, `$context.requestOverride` and the maps in it), and what a
 * template assigns to it is ignored.
 */
export class ContextMap extends JavaMap {
  public override get javaClass(): string {
    return 'java.util.HashMap';
  }

  private sealed = false;

  /** Ends the filling: from now on, assignments have no effect. */
  public seal(): this {
    this.sealed = true;
    return this;
  }

  public override put(key: JavaValue, value: JavaValue): JavaValue {
    return this.sealed ? this.get(key) : super.put(key, value);
  }

  public override remove(key: JavaValue): JavaValue {
    return this.sealed ? null : super.remove(key);
  }

  public override clear(): void {
    if (!this.sealed) {
      super.clear();
    }
  }

  public override print(_print: PrintValue, _depth: number): string {
    return '';
  }
}

/** `$context` itself, which prints its entries. */
export class ContextRoot extends ContextMap {
  public override print(print: PrintValue, depth: number): string {
    return JavaMap.prototype.print.call(this, print, depth);
  }
}

/**
 * A map of overrides, which a template may fill. "An override may only be applied to each parameter once": a second assignment to the same
 * name ends in an error, as API Gateway answers 5XX then (documented).
 */
export class OverrideMap extends JavaMap {
  public override get javaClass(): string {
    return 'java.util.HashMap';
  }

  private readonly assigned = new Set<JavaValue>();
  private filled = false;

  /**
   * @param path how a template writes this map
   * @param once names of this map that are overrides themselves; undefined for all
   */
  public constructor(private readonly path: string, private readonly once?: ReadonlySet<string>) {
    super();
  }

  /** Ends the filling with what an earlier template has set. */
  public seal(): this {
    this.filled = true;
    return this;
  }

  public override put(key: JavaValue, value: JavaValue): JavaValue {
    if (this.filled && typeof key === 'string' && (this.once === undefined || this.once.has(key))) {
      if (this.assigned.has(key)) {
        throw new Fault('MAP3010', `${this.path}.${key} is set a second time`, {
          help: 'API Gateway answers 5XX when an override is set twice: compute the value in a variable, and set the override once',
        });
      }
      this.assigned.add(key);
    }
    return super.put(key, value);
  }

  public override print(): string {
    return '';
  }
}
