import { describe } from '../resolving';
import { Intrinsic } from './intrinsic';

/** `Fn::Cidr`: IPv4 blocks of one size cut out of a larger one. */
export const cidr: Intrinsic = (argument, resolver, location) => {
  const [block, count, bits] = Array.isArray(argument) ? argument.map((part) => resolver.resolve(part, location)) : [];
  const match = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/\d+$/.exec(String(block));
  const blocks = Number(count);
  const hostBits = Number(bits);
  if (match === null || !Number.isInteger(blocks) || !Number.isInteger(hostBits)) {
    resolver.report('API1008', `Fn::Cidr needs an IPv4 block, a count and a number of bits; got ${describe(argument)}`, location);
    return [];
  }
  const start = match.slice(1, 5).reduce((address, octet) => address * 256 + Number(octet), 0);
  return Array.from({ length: blocks }, (_, index) => {
    const address = start + index * 2 ** hostBits;
    const octets = [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256);
    return `${octets.join('.')}/${32 - hostBits}`;
  });
};
