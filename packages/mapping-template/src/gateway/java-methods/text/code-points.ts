import { outsideText } from './text-parts';

/** The character in front of a place, as a number. */
export function codePointBefore(text: string, index: number): number {
  if (index < 1 || index > text.length) {
    throw outsideText(text, index);
  }
  const start = before(text, index);
  return index - start === 2 ? text.codePointAt(start) ?? 0 : text.charCodeAt(start);
}

/** The place so many characters behind another one, or in front of it. */
export function offsetByCodePoints(text: string, index: number, count: number): number {
  if (index < 0 || index > text.length) {
    throw outsideText(text, index);
  }
  let place = index;
  for (let left = Math.abs(count); left > 0; left--) {
    if (count > 0 ? place >= text.length : place <= 0) {
      throw outsideText(text, index);
    }
    place = count > 0 ? place + ((text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1) : before(text, place);
  }
  return place;
}

function before(text: string, place: number): number {
  return place > 1 && (text.codePointAt(place - 2) ?? 0) > 0xffff ? place - 2 : place - 1;
}
