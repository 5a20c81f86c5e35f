import { isHigh, isLow } from '../../vtl/values/surrogate-units';

/**
 * Number of units that so many characters in front of a place take, as far as there are any.
 *
 * Java computes the number of characters in 32 bits. Where that has run over and is negative, it counts characters behind the place, and takes
 * them for units in front of it.
 */
export function unitsBack(input: string, place: number, characters: number): number {
  let at = place;
  if (characters >= place) {
    return place;
  }
  if (characters < 0) {
    for (let left = -characters | 0; left > 0 && at < input.length; left--) {
      at += isHigh(input.charCodeAt(at)) && isLow(input.charCodeAt(at + 1)) ? 2 : 1;
    }
    return at - place;
  }
  for (let left = characters; left > 0 && at > 0; left--) {
    at -= at > 1 && isLow(input.charCodeAt(at - 1)) && isHigh(input.charCodeAt(at - 2)) ? 2 : 1;
  }
  return place - at;
}
