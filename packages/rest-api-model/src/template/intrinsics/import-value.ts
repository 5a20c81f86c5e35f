import { Intrinsic } from './intrinsic';

/** `Fn::ImportValue`: what another stack exports, or what the caller gives for it. */
export const importValue: Intrinsic = (argument, resolver, location) => {
  const name = resolver.text(argument, 'Fn::ImportValue', location);
  const value = resolver.stack.imports(name);
  if (value !== undefined) return value;
  resolver.report('API1007', `'${name}' is exported by none of the given stacks; give it a value with --import ${name}=<value>`, location);
  return '';
};
