import { describe, NO_VALUE } from '../resolving';
import { Intrinsic } from './intrinsic';

/** `Fn::Select`: one item of a list. */
export const select: Intrinsic = (argument, resolver, location) => {
  const [index, items] = Array.isArray(argument) ? argument : [];
  const list = resolver.resolve(items, location);
  const position = Number(resolver.resolve(index, location));
  if (!Array.isArray(list) || !Number.isInteger(position)) {
    resolver.report('API1008', `Fn::Select needs an index and a list; got ${describe(argument)}`, location);
    return '';
  }
  const item: unknown = list[position];
  if (item === undefined || item === NO_VALUE) {
    resolver.report('API1008', `Fn::Select asks for item ${position} of a list of ${list.length}`, location);
    return '';
  }
  return item;
};
