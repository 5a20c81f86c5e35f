import { isJsonObject, JsonObject, own } from '../json-object';
import { describe } from '../resolving';
import { attributeOf } from './get-att';
import { Intrinsic } from './intrinsic';
import { referenced } from './ref';

/** `Fn::Sub`: text with `${Name}` and `${Name.Attribute}`; `${!Literal}` stays as `${Literal}`. */
export const sub: Intrinsic = (argument, resolver, location) => {
  const [text, given] = Array.isArray(argument) ? argument : [argument];
  if (typeof text !== 'string') {
    resolver.report('API1008', `Fn::Sub needs text; got ${describe(argument)}`, location);
    return '';
  }
  const variables: JsonObject = isJsonObject(given) ? given : {};
  return text.replace(/\$\{([^}]*)\}/g, (_match, raw: string) => {
    if (raw.startsWith('!')) return `\${${raw.slice(1)}}`;
    const name = raw.trim();
    const local = own(variables, name);
    if (local !== undefined) return resolver.text(local, 'Fn::Sub', location);
    const dot = name.indexOf('.');
    const value = dot < 0
      ? referenced(name, resolver, location)
      : attributeOf(name.slice(0, dot), name.slice(dot + 1), resolver, location);
    return resolver.text(Array.isArray(value) ? value.join(',') : value, 'Fn::Sub', location);
  });
};
