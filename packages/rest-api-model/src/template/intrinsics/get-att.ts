import { SourceLocation } from '../../model/location';
import { physicalAttribute } from '../physical-names';
import { describe, Resolving } from '../resolving';
import { Intrinsic } from './intrinsic';

/** `Fn::GetAtt`: an attribute of a resource, as a list of two or as `Name.Attribute`. */
export const getAtt: Intrinsic = (argument, resolver, location) => {
  const [logicalId, attribute] = typeof argument === 'string' ? splitOnce(argument) : Array.isArray(argument) ? argument : [];
  if (typeof logicalId !== 'string' || attribute === undefined) {
    resolver.report('API1008', `Fn::GetAtt needs a logical id and an attribute; got ${describe(argument)}`, location);
    return '';
  }
  return attributeOf(logicalId, resolver.text(attribute, 'Fn::GetAtt', location), resolver, location);
};

/** The attribute of a resource for `Fn::GetAtt` and `Fn::Sub`. */
export function attributeOf(logicalId: string, attribute: string, resolver: Resolving, location: SourceLocation): unknown {
  const resource = resolver.stack.template.resources.get(logicalId);
  if (resource === undefined) {
    resolver.report('API1005', `'${logicalId}' is not a resource of the template`, location);
    return '';
  }
  return physicalAttribute(resource, attribute, resolver);
}

function splitOnce(text: string): readonly (string | undefined)[] {
  const dot = text.indexOf('.');
  return dot < 0 ? [text] : [text.slice(0, dot), text.slice(dot + 1)];
}
