import { describe } from '../resolving';
import { Intrinsic } from './intrinsic';

/** `Fn::Length`: how many items a list has. */
export const length: Intrinsic = (argument, resolver, location) => {
  const list = resolver.resolve(argument, location);
  if (Array.isArray(list)) return list.length;
  resolver.report('API1008', `Fn::Length needs a list; got ${describe(list)}`, location);
  return 0;
};
