import { describe } from '../resolving';
import { Intrinsic } from './intrinsic';

/** `Fn::If`: one of two values by a named condition. */
export const ifElse: Intrinsic = (argument, resolver, location) => {
  if (!Array.isArray(argument) || argument.length !== 3 || typeof argument[0] !== 'string') {
    resolver.report('API1008', `Fn::If needs the name of a condition and two values; got ${describe(argument)}`, location);
    return '';
  }
  return resolver.resolve(resolver.holds(argument[0], location) ? argument[1] : argument[2], location);
};
