import { ForeachScope, SCOPE_PROPERTIES, SCOPE_TESTS } from '../directives/foreach-scope';
import type { Access, Expression, Reference } from '../tree';
import type { JavaValue } from '../values';
import type { CompileScope } from './compile-scope';
import type { Render, Test, Value } from './compiled';
import { DefinedBlock } from './defined-block';
import type { Frame } from './frame';
import { isTrue } from './operators';
import { valueText } from './value-text';

/** One step of a reference: from a value to the next; undefined or null where there is none. */
type Step = (receiver: JavaValue, frame: Frame) => JavaValue | undefined;

/**
 * The value of a reference. API Gateway makes the empty string of whatever is missing: a variable, a step on the way, or the
 * value at the end.
 */
export function compileReferenceValue(scope: CompileScope, reference: Reference): Value {
  const slot = scope.slot(reference.name);
  const { accesses } = reference;
  if (accesses.length === 0) {
    return (frame) => frame.vars[slot] ?? '';
  }
  const steps = accesses.map((access) => compileStep(scope, access));
  if (steps.length === 1) {
    const [step] = steps;
    const property = accesses[0].kind !== 'method';
    return (frame) => {
      const root = frame.vars[slot];
      return root === null ? '' : step(root, frame) ?? missing(root, property, frame);
    };
  }
  return (frame) => {
    let value = frame.vars[slot];
    if (value === null) {
      return '';
    }
    for (let index = 0; index < steps.length; index++) {
      const next: JavaValue | undefined = steps[index](value, frame);
      if (next === null || next === undefined) {
        return missing(value, accesses[index].kind !== 'method', frame);
      }
      value = next;
    }
    return value;
  };
}

function missing(receiver: JavaValue, property: boolean, frame: Frame): JavaValue {
  return property ? frame.members.missingProperty(receiver) : '';
}

function compileStep(scope: CompileScope, access: Access): Step {
  switch (access.kind) {
    case 'property': {
      const { name } = access;
      const own = SCOPE_PROPERTIES.get(name);
      if (own !== undefined) {
        // Loops ask for these in every pass.
        return (receiver, frame) => {
          frame.at = access;
          return receiver instanceof ForeachScope ? own(receiver) : frame.members.property(receiver, name, frame);
        };
      }
      return (receiver, frame) => {
        frame.at = access;
        return frame.members.property(receiver, name, frame);
      };
    }
    case 'index': {
      const index = scope.value(access.index);
      return (receiver, frame) => {
        const at = index(frame);
        frame.at = access;
        return frame.members.index(receiver, at, frame);
      };
    }
    case 'method': {
      const { name } = access;
      const constants = constantArguments(access.args);
      if (constants !== undefined) {
        let call: Step | undefined;
        return (receiver, frame) => {
          frame.at = access;
          call ??= frame.members.caller(name, constants);
          return call(receiver, frame);
        };
      }
      const args = access.args.map((arg) => scope.value(arg));
      if (args.length === 1) {
        const [only] = args;
        return (receiver, frame) => {
          const arg = only(frame);
          frame.at = access;
          return frame.members.method(receiver, name, [arg], frame);
        };
      }
      return (receiver, frame) => {
        const values = args.map((arg) => arg(frame));
        frame.at = access;
        return frame.members.method(receiver, name, values, frame);
      };
    }
  }
}

/** Arguments that are the same in every call, which nearly all are. */
function constantArguments(args: readonly Expression[]): readonly JavaValue[] | undefined {
  const values: JavaValue[] = [];
  for (const arg of args) {
    if ((arg.kind !== 'string' || arg.broken !== undefined) && (arg.kind !== 'number' || arg.broken) && arg.kind !== 'boolean') {
      return undefined;
    }
    values.push(arg.value);
  }
  return values;
}

/** Whether a reference counts as true. */
export function compileReferenceTest(scope: CompileScope, reference: Reference): Test {
  const value = compileReferenceValue(scope, reference);
  const [access] = reference.accesses;
  const own = reference.accesses.length === 1 && access.kind === 'property' ? SCOPE_TESTS.get(access.name) : undefined;
  if (own === undefined) {
    return (frame) => isTrue(value(frame));
  }
  // Loops ask for these in every pass.
  const slot = scope.slot(reference.name);
  return (frame) => {
    const root = frame.vars[slot];
    return root instanceof ForeachScope ? own(root) : isTrue(value(frame));
  };
}

/** A reference that is printed as the text of its value, and how it is printed where the value has none. */
export interface PrintedReference {
  /** The variable's slot where the reference is nothing but a variable; -1 for others. */
  readonly slot: number;
  readonly value: Value;
  readonly prefix: string;
  /** Prints a value that is no String. */
  readonly print: (frame: Frame, value: JavaValue) => void;
}

/** How a reference is printed; undefined for an escaped one. */
export function compilePrinted(scope: CompileScope, reference: Reference): PrintedReference | undefined {
  if (reference.escaped) {
    return undefined;
  }
  const { prefix, text, silent } = reference;
  const untexted = untextedOf(prefix, silent ? '' : text);
  return {
    slot: reference.accesses.length === 0 ? scope.slot(reference.name) : -1,
    value: compileReferenceValue(scope, reference),
    prefix,
    print: (frame, value) => print(frame, value, prefix, untexted),
  };
}

/** What a block prints that is inside of itself too often: the reference, its escapes twice. */
function untextedOf(prefix: string, text: string): string {
  return (/^\\*/.exec(prefix)?.[0] ?? '') + prefix + text;
}

/** Prints a reference. */
export function compileReference(scope: CompileScope, reference: Reference): Render {
  const value = compileReferenceValue(scope, reference);
  const { prefix, text, escaped, silent } = reference;
  if (escaped) {
    return (frame) => {
      value(frame);
      frame.out += prefix + text;
    };
  }
  const untexted = untextedOf(prefix, silent ? '' : text);
  return (frame) => {
    const result = value(frame);
    if (typeof result === 'string') {
      frame.out += prefix === '' ? result : prefix + result;
    } else {
      print(frame, result, prefix, untexted);
    }
  };
}

function print(frame: Frame, value: JavaValue, prefix: string, untexted: string): void {
  if (value instanceof DefinedBlock) {
    // The block prints itself, and the prefix is lost.
    if (!value.render()) {
      const text = value.text();
      frame.out += text === null ? untexted : prefix + text;
    }
    return;
  }
  frame.out += prefix + frame.checkedText(valueText(value) ?? '');
}

/** Assigns to a reference; silently does nothing where the way to it ends early. */
export function compileAssignment(scope: CompileScope, target: Reference): (value: JavaValue, frame: Frame) => void {
  const slot = scope.slot(target.name);
  const last = target.accesses[target.accesses.length - 1];
  if (last === undefined) {
    return (value, frame) => frame.set(slot, value);
  }
  const steps = target.accesses.slice(0, -1).map((access) => compileStep(scope, access));
  const assign = compileLastStep(scope, last);
  return (value, frame) => {
    let receiver: JavaValue | undefined = frame.vars[slot];
    for (let index = 0; index < steps.length && receiver !== null && receiver !== undefined; index++) {
      receiver = steps[index](receiver, frame);
    }
    if (receiver !== null && receiver !== undefined) {
      assign(receiver, value, frame);
    }
  };
}

function compileLastStep(scope: CompileScope, last: Access): (receiver: JavaValue, value: JavaValue, frame: Frame) => void {
  if (last.kind === 'index') {
    const index = scope.value(last.index);
    return (receiver, value, frame) => {
      const at = index(frame);
      frame.at = last;
      frame.members.setIndex(receiver, at, value, frame);
    };
  }
  // Behind a method, Velocity sets the property that has the method's name.
  const { name } = last;
  return (receiver, value, frame) => {
    frame.at = last;
    frame.members.setProperty(receiver, name, value, frame);
  };
}
