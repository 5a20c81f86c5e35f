import { Intrinsic } from './intrinsic';

/** `Fn::GetAZs`: three availability zones of a region. */
export const getAzs: Intrinsic = (argument, resolver, location) => {
  const region = resolver.text(argument, 'Fn::GetAZs', location) || resolver.stack.environment.region;
  return ['a', 'b', 'c'].map((zone) => `${region}${zone}`);
};
