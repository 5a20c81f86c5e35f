import { answerOrFault, Fault } from '../../diagnostics/fault';
import type { Expression, MethodAccess } from '../../vtl/tree';
import { constantText, type AbstractValue } from '../json-shape/values/abstract-value';
import type { RuleContext } from './rule';
import { nodes } from './tree-search';

/** A text that a method gets first, and that it cannot read. */
export interface RefusedArgument {
  readonly call: MethodAccess;
  readonly argument: Expression;
  readonly text: string;
  readonly fault: Fault;
}

/** The known first arguments of methods that end the rendering, each text once at its place. */
export function refusedArguments(
  { tree, run }: RuleContext, methods: readonly string[], isReceiver: (value: AbstractValue) => boolean, read: (text: string) => unknown,
): RefusedArgument[] {
  return nodes(tree, 'method').flatMap(({ node: call }) => {
    const [argument] = call.args;
    if (argument === undefined || !methods.includes(call.name) || !run.receiversOf(call).some(isReceiver)) {
      return [];
    }
    return [...new Set(run.valuesOf(argument).map(constantText))].flatMap((text) => {
      const fault = text === undefined ? undefined : answerOrFault(() => read(text));
      return text !== undefined && fault instanceof Fault ? [{ call, argument, text, fault }] : [];
    });
  });
}
