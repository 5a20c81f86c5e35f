import { Intrinsic } from './intrinsic';

/** `Fn::ToJsonString`: a list or an object as JSON text. */
export const toJsonString: Intrinsic = (argument, resolver, location) => JSON.stringify(resolver.resolve(argument, location));
