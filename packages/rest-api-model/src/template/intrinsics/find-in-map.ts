import { isJsonObject, own } from '../json-object';
import { describe } from '../resolving';
import { Intrinsic } from './intrinsic';

/** `Fn::FindInMap`: a value of Mappings by map, top key and second key, with an optional default. */
export const findInMap: Intrinsic = (argument, resolver, location) => {
  if (!Array.isArray(argument) || argument.length < 3) {
    resolver.report('API1008', `Fn::FindInMap needs a map and two keys; got ${describe(argument)}`, location);
    return '';
  }
  const path = argument.slice(0, 3).map((key) => resolver.text(key, 'Fn::FindInMap', location));
  let found: unknown = resolver.stack.template.mappings;
  for (const key of path) found = isJsonObject(found) ? own(found, key) : undefined;
  if (found !== undefined) return found;
  const fallback: unknown = argument[3];
  if (isJsonObject(fallback) && own(fallback, 'DefaultValue') !== undefined) return resolver.resolve(fallback.DefaultValue, location);
  resolver.report('API1010', `Mappings holds no '${path.join('.')}'`, location);
  return '';
};
