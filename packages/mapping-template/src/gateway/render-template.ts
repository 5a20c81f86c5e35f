import { Fault } from '../diagnostics/fault';
import { limitFault } from '../vtl/evaluate/limit-fault';
import type { EvaluationLimits } from '../vtl/evaluate/evaluation-limits';
import type { CompiledTemplate } from '../vtl/evaluate/compile-template';
import { Frame } from '../vtl/evaluate/frame';
import type { RenderObserver } from '../vtl/evaluate/render-observer';
import { StopSignal } from '../vtl/evaluate/signals';
import type { SourceSpan } from '../vtl/source';
import { ArithmeticFault, ConcurrentChange, NoMoreElements, NothingAnswered, PrintDepthError, TooMuchWork, toJavaValue, type JavaValue } from '../vtl/values';
import { createContext, type TemplateContext } from './context/create-context';
import { TemplateInput } from './input';
import { JsonPathCache } from './json-path';
import { javaFault } from './java-methods/dispatch/java-fault';
import { JavaMembers } from './java-methods/java-members';
import type { TemplateRequest } from './template-request';
import { TemplateUtil } from './util';

/** A rendering that has come to its end. */
export interface Rendered {
  readonly body: string;
  /** Absent where the template does not use it. */
  readonly context: TemplateContext | undefined;
}

/** A fault, and what was running. */
export class LocatedFault extends Error {
  public constructor(public readonly fault: Fault, public readonly span: SourceSpan | undefined) {
    super(fault.message);
    this.name = 'LocatedFault';
  }
}

/** A compiled template, the slots of what the service gives, and the paths that it has used: they are compiled once, too. */
export interface ExecutableTemplate extends CompiledTemplate {
  readonly paths: JsonPathCache;
  /** Every variable as a rendering begins: null. */
  readonly blank: readonly JavaValue[];
  /** Slots of `$input` and its like; -1 for what the template does not use. */
  readonly slots: { readonly input: number; readonly util: number; readonly context: number; readonly stageVariables: number };
}

export function executable(compiled: CompiledTemplate): ExecutableTemplate {
  const slot = (name: string): number => compiled.names.indexOf(name);
  const slots = { input: slot('input'), util: slot('util'), context: slot('context'), stageVariables: slot('stageVariables') };
  return { ...compiled, paths: new JsonPathCache(), blank: compiled.names.map(() => null), slots };
}

const MEMBERS = new JavaMembers();

/**
 * Runs a compiled template for a request.
 *
 * @throws LocatedFault
 */
export function renderTemplate(
  template: ExecutableTemplate, request: TemplateRequest, limits: EvaluationLimits, observer?: RenderObserver,
): Rendered {
  if (template.broken !== undefined) {
    const { code, message, help } = template.broken;
    throw new LocatedFault(new Fault(code, message, help === undefined ? {} : { help }), template.broken);
  }
  const context = template.slots.context >= 0 ? createContext(request.context) : undefined;
  const frame = new Frame(variables(template, request, context), MEMBERS, limits, observer);
  try {
    template.run(frame);
  } catch (thrown) {
    if (!(thrown instanceof StopSignal) || typeof thrown.target === 'object') {
      throw new LocatedFault(asFault(thrown, limits), frame.at);
    }
  }
  if (frame.out.length > limits.outputLength) {
    throw new LocatedFault(limitFault('outputLength', limits.outputLength), frame.at);
  }
  return { body: frame.out, context };
}

function variables(
  { names, blank, slots, paths }: ExecutableTemplate, request: TemplateRequest, context: TemplateContext | undefined,
): JavaValue[] {
  const values = blank.slice();
  if (slots.input >= 0) {
    values[slots.input] = new TemplateInput({ body: request.body, params: request.params ?? {}, paths });
  }
  if (slots.util >= 0) {
    values[slots.util] = new TemplateUtil();
  }
  if (slots.stageVariables >= 0) {
    values[slots.stageVariables] = toJavaValue(request.stageVariables ?? {});
  }
  if (context !== undefined) {
    values[slots.context] = context.root;
  }
  const given = request.variables;
  if (given !== undefined) {
    names.forEach((name, slot) => {
      if (Object.hasOwn(given, name)) {
        values[slot] = toJavaValue(given[name]);
      }
    });
  }
  return values;
}

/** What ended the run, as a fault of the template. */
function asFault(thrown: unknown, limits: EvaluationLimits): Fault {
  if (thrown instanceof Fault) {
    return thrown;
  }
  if (thrown instanceof StopSignal) {
    return new Fault('MAP3011', '#break leaves a loop that is no longer running', { help: 'use the scope of a loop inside of that loop only' });
  }
  if (thrown instanceof ArithmeticFault) {
    return javaFault('java.lang.ArithmeticException', thrown.message);
  }
  if (thrown instanceof ConcurrentChange) {
    return javaFault('java.util.ConcurrentModificationException', thrown.message, 'collect the changes in another list or map, and apply them behind the loop');
  }
  if (thrown instanceof NoMoreElements) {
    return javaFault('java.util.NoSuchElementException', thrown.message, 'ask hasNext() first');
  }
  if (thrown instanceof NothingAnswered) {
    return javaFault('java.lang.IllegalStateException', thrown.message, 'call next() or previous() first');
  }
  if (thrown instanceof PrintDepthError) {
    return javaFault('java.lang.StackOverflowError', thrown.message);
  }
  if (thrown instanceof TooMuchWork) {
    return limitFault('steps', limits.steps);
  }
  if (thrown instanceof RangeError) {
    return /call stack/.test(thrown.message) ? limitFault('depth', limits.depth) : limitFault('outputLength', limits.outputLength);
  }
  throw thrown;
}
