import { SourceLocation } from '../model/location';
import { ProblemCode } from '../problems/catalogue';
import { evaluateCondition } from './conditions';
import { INTRINSICS } from './intrinsics';
import { isJsonObject, own } from './json-object';
import { below, describe, NO_VALUE, Resolving } from './resolving';
import { Stack } from './stack';

/** Resolves the intrinsic functions of one stack; what cannot be resolved is reported with its place. */
export class Resolver implements Resolving {
  private readonly conditions = new Map<string, boolean>();
  private readonly evaluating = new Set<string>();

  constructor(readonly stack: Stack) {}

  /** The value with every intrinsic function replaced by what it gives. */
  resolve(value: unknown, location: SourceLocation): unknown {
    if (Array.isArray(value)) {
      return value.map((item, index) => this.resolve(item, below(location, `${index}`))).filter((item) => item !== NO_VALUE);
    }
    if (!isJsonObject(value)) return value;
    const keys = Object.keys(value);
    const name = keys[0];
    if (keys.length === 1 && name !== undefined && (name === 'Ref' || name === 'Condition' || name.startsWith('Fn::'))) {
      const intrinsic = INTRINSICS.get(name);
      if (intrinsic !== undefined) return intrinsic(value[name], this, location);
      if (name !== 'Condition') {
        this.report('API1009', `'${name}' is not known; known are ${[...INTRINSICS.keys()].join(', ')}`, location);
        return '';
      }
    }
    const resolved: { [key: string]: unknown } = {};
    for (const key of keys) {
      const item = this.resolve(value[key], below(location, key));
      if (item !== NO_VALUE) define(resolved, key, item);
    }
    return resolved;
  }

  /** Whether a named condition holds. */
  holds(name: string, location: SourceLocation): boolean {
    const known = this.conditions.get(name);
    if (known !== undefined) return known;
    const declared = own(this.stack.template.conditions, name);
    if (declared === undefined || this.evaluating.has(name)) {
      const why = declared === undefined ? 'is not declared in Conditions' : 'refers to itself';
      this.report('API1011', `condition '${name}' ${why}`, location);
      return false;
    }
    this.evaluating.add(name);
    const result = evaluateCondition(declared, this, location);
    this.evaluating.delete(name);
    this.conditions.set(name, result);
    return result;
  }

  /** The value as text; anything else is reported as a misuse of the intrinsic function. */
  text(value: unknown, intrinsic: string, location: SourceLocation): string {
    const resolved = this.resolve(value, location);
    if (typeof resolved === 'string') return resolved;
    if (typeof resolved === 'number' || typeof resolved === 'boolean') return String(resolved);
    this.report('API1008', `${intrinsic} needs text, got ${describe(resolved)}`, location);
    return '';
  }

  /** Reports a problem of this stack. */
  report(code: ProblemCode, message: string, location: SourceLocation): void {
    this.stack.problems.add(code, message, location);
  }
}

function define(target: { [key: string]: unknown }, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
