import { describe } from '../resolving';
import { Intrinsic } from './intrinsic';

/** `Fn::Split`: text cut at a delimiter. */
export const split: Intrinsic = (argument, resolver, location) => {
  const [delimiter, text] = Array.isArray(argument) ? argument : [];
  if (typeof delimiter !== 'string' || delimiter === '') {
    resolver.report('API1008', `Fn::Split needs a delimiter and text; got ${describe(argument)}`, location);
    return [];
  }
  return resolver.text(text, 'Fn::Split', location).split(delimiter);
};
