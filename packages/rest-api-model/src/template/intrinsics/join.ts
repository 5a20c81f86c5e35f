import { describe } from '../resolving';
import { Intrinsic } from './intrinsic';

/** `Fn::Join`: the items of a list with a delimiter between them. */
export const join: Intrinsic = (argument, resolver, location) => {
  const [delimiter, items] = Array.isArray(argument) ? argument : [];
  const resolved = resolver.resolve(items, location);
  if (typeof delimiter !== 'string' || !Array.isArray(resolved)) {
    resolver.report('API1008', `Fn::Join needs a delimiter and a list; got ${describe(argument)}`, location);
    return '';
  }
  return resolved.map((item) => resolver.text(item, 'Fn::Join', location)).join(delimiter);
};
