import type { JavaValue } from '../../../vtl/values';
import { accepts, covers, elementType, isExactly, type FormalType } from './formal-type';
import type { JavaMethod } from './method-table';

/**
 * The method that Velocity calls for arguments: one with exactly their types, otherwise the most specific one that takes them.
 * Where two fit equally well Velocity finds none.
 */
export function findMethod(methods: readonly JavaMethod[], args: readonly JavaValue[]): JavaMethod | undefined {
  for (const method of methods) {
    if (isExactlyFor(method, args)) {
      return method;
    }
  }
  return mostSpecific(methods.filter((method) => isApplicable(method, args)));
}

function isExactlyFor({ params }: JavaMethod, args: readonly JavaValue[]): boolean {
  if (params.length !== args.length) {
    return false;
  }
  for (let i = 0; i < params.length; i++) {
    if (!isExactly(params[i], args[i])) {
      return false;
    }
  }
  return true;
}

function isApplicable(method: JavaMethod, args: readonly JavaValue[]): boolean {
  const { params } = method;
  if (params.length === 0) {
    // Velocity takes a method without parameters for one that fits any arguments, and then fails to call it.
    return true;
  }
  const last = params[params.length - 1];
  const element = last === undefined ? undefined : elementType(last);
  if (params.length === args.length) {
    return params.every((formal, i) => accepts(formal, args[i])
      || (i === params.length - 1 && element !== undefined && accepts(element, args[i])));
  }
  if (element === undefined || params.length > args.length + 1) {
    return false;
  }
  const fixed = params.length - 1;
  return params.slice(0, fixed).every((formal, i) => accepts(formal, args[i])) && args.slice(fixed).every((arg) => accepts(element, arg));
}

function mostSpecific(candidates: readonly JavaMethod[]): JavaMethod | undefined {
  let best: JavaMethod | undefined;
  let rivals: JavaMethod[] = [];
  for (const method of candidates) {
    if (best === undefined) {
      best = method;
      continue;
    }
    const order = compare(method.params, best.params);
    if (order === 'more') {
      best = method;
      rivals = [];
    } else if (order === 'neither') {
      rivals.push(method);
    }
  }
  return rivals.length > 0 ? undefined : best;
}

function compare(left: readonly FormalType[], right: readonly FormalType[]): 'more' | 'less' | 'neither' {
  if (left.length !== right.length) {
    return left.length > right.length ? 'more' : 'less';
  }
  let leftMore = false;
  let rightMore = false;
  left.forEach((formal, i) => {
    if (formal !== right[i]) {
      const last = i === left.length - 1;
      leftMore ||= takes(right[i], formal, last) || right[i] === 'Object';
      rightMore ||= takes(formal, right[i], last) || formal === 'Object';
    }
  });
  return leftMore === rightMore ? 'neither' : leftMore ? 'more' : 'less';
}

/** Whether a parameter takes all that another one takes; a last one that is an array also takes elements. */
function takes(general: FormalType, special: FormalType, last: boolean): boolean {
  const element = last ? elementType(general) : undefined;
  return covers(general, special) || (element !== undefined && covers(element, elementType(special) ?? special));
}
