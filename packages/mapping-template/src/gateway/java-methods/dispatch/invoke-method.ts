import type { Frame } from '../../../vtl/evaluate/frame';
import { JavaArray, type JavaValue } from '../../../vtl/values';
import { accepts, type FormalType } from './formal-type';
import { javaFault } from './java-fault';
import type { JavaMethod } from './method-table';

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
