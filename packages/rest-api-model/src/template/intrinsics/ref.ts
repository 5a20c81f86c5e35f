import { SourceLocation } from '../../model/location';
import { JsonObject, own } from '../json-object';
import { physicalName } from '../physical-names';
import { NO_VALUE, Resolving } from '../resolving';
import { Intrinsic } from './intrinsic';

/** `Ref`: a pseudo parameter, a parameter or the name of a resource. */
export const ref: Intrinsic = (argument, resolver, location) => referenced(String(argument), resolver, location);

/** The value that a name stands for in `Ref` and `Fn::Sub`. */
export function referenced(name: string, resolver: Resolving, location: SourceLocation): unknown {
  const { stack } = resolver;
  switch (name) {
    case 'AWS::NoValue': return NO_VALUE;
    case 'AWS::Region': return stack.environment.region;
    case 'AWS::AccountId': return stack.environment.accountId;
    case 'AWS::Partition': return stack.environment.partition;
    case 'AWS::URLSuffix': return stack.environment.urlSuffix;
    case 'AWS::StackName': return stack.name;
    case 'AWS::StackId': return stackId(resolver);
    case 'AWS::NotificationARNs': return [];
  }
  const parameter = stack.template.parameters.get(name);
  if (parameter !== undefined) return parameterValue(name, parameter, resolver, location);
  const resource = stack.template.resources.get(name);
  if (resource !== undefined) return physicalName(resource, resolver);
  resolver.report('API1005', `'${name}' is neither a parameter nor a resource of the template`, location);
  return '';
}

function parameterValue(name: string, declared: JsonObject, resolver: Resolving, location: SourceLocation): unknown {
  const type = String(declared.Type ?? 'String');
  const given = own(resolver.stack.parameters, name);
  const isStored = type.startsWith('AWS::SSM::Parameter::Value');
  const value = given ?? (isStored ? undefined : declared.Default);
  if (value === undefined) {
    const why = isStored ? `is read from the parameter store (${String(declared.Default ?? type)})` : 'has no default';
    resolver.report('API1006', `parameter '${name}' ${why}; give it a value with --parameter ${name}=<value>`, location);
    return '';
  }
  if (type === 'CommaDelimitedList' || type.startsWith('List<')) {
    return Array.isArray(value) ? value.map(String) : String(value).split(',').map((item) => item.trim());
  }
  return String(value);
}

function stackId(resolver: Resolving): string {
  const { name, environment: { partition, region, accountId } } = resolver.stack;
  return `arn:${partition}:cloudformation:${region}:${accountId}:stack/${name}/00000000-0000-0000-0000-000000000000`;
}
