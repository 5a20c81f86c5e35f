import { SourceLocation } from '../model/location';
import { ResourceDeclaration } from '../template/cloudformation-template';
import { JsonObject, isJsonObject } from '../template/json-object';
import { physicalName } from '../template/physical-names';
import { Resolver } from '../template/resolver';
import { Stack } from '../template/stack';
import { Properties } from './properties';

/** A resource whose condition holds, with its properties resolved. */
export interface ActiveResource {
  readonly stack: Stack;
  readonly declared: ResourceDeclaration;
  /** What `Ref` gives for it. */
  readonly id: string;
  readonly properties: Properties;
}

/** The resources of one stack by type; a resource is resolved when its type is asked for. */
export class StackResources {
  /** Resolves the intrinsic functions of the stack. */
  readonly resolver: Resolver;

  constructor(readonly stack: Stack) {
    this.resolver = new Resolver(stack);
  }

  /** Every resource of a type whose condition holds, in the order of the template. */
  ofType(type: string): ActiveResource[] {
    return this.declared().filter((declared) => declared.type === type).map((declared) => this.activate(declared));
  }

  /** Declarations whose condition holds. */
  declared(): ResourceDeclaration[] {
    return [...this.stack.template.resources.values()].filter((declared) => this.isActive(declared));
  }

  /** A value of the template outside of any resource, resolved. */
  resolveOutput(name: string, value: unknown): unknown {
    return this.resolver.resolve(value, { stack: this.stack.name, logicalId: name, resourceType: 'Output' });
  }

  /** Whether a condition of the template holds. */
  holds(condition: string, location: SourceLocation): boolean {
    return this.resolver.holds(condition, location);
  }

  private isActive(declared: ResourceDeclaration): boolean {
    return declared.condition === undefined || this.resolver.holds(declared.condition, locationOf(this.stack, declared));
  }

  private activate(declared: ResourceDeclaration): ActiveResource {
    const location = locationOf(this.stack, declared);
    const resolved = this.resolver.resolve(declared.properties, location);
    const values: JsonObject = isJsonObject(resolved) ? resolved : {};
    return {
      stack: this.stack,
      declared,
      id: physicalName(declared, this.resolver),
      properties: new Properties(values, location, this.stack.problems),
    };
  }
}

function locationOf(stack: Stack, declared: ResourceDeclaration): SourceLocation {
  return { stack: stack.name, logicalId: declared.logicalId, resourceType: declared.type };
}
