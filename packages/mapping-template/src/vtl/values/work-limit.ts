/** Parts that one comparison, hash or text may visit: lists that hold the same list twice, level by level, have endlessly many. */
export const MAX_VISITS = 5_000_000;

/** Characters beyond which no text of a list or map is made. */
export const MAX_TEXT = 2 ** 25;

/** Thrown where a comparison or hash visits too many parts. */
export class TooMuchWork extends Error {
  public constructor() {
    super('a list or map has too many parts to visit');
    this.name = 'TooMuchWork';
  }
}

/** Ends the making of a text that is too long, as the engine itself does with one that is longer still. */
export function checkTextLength(text: string): void {
  if (text.length > MAX_TEXT) {
    throw new RangeError('the text of a list or map is too long');
  }
}
