/** Java's order of texts: the difference of the first units that differ, or of the lengths. */
export function compareTexts(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  for (let at = 0; at < shorter; at++) {
    const difference = left.charCodeAt(at) - right.charCodeAt(at);
    if (difference !== 0) {
      return difference;
    }
  }
  return left.length - right.length;
}

/** A text as `equalsIgnoreCase` compares it: each unit in upper case, and that in lower case. */
export function folded(text: string): string {
  return text.split('').map((unit) => unit.toUpperCase().charAt(0).toLowerCase()).join('');
}

/** Java's `equalsIgnoreCase`. */
export function sameIgnoringCase(left: string, right: string): boolean {
  return left.length === right.length && (left === right || folded(left) === folded(right));
}

/** Java's `regionMatches`: whether parts of two texts are equal after `fold`; parts that a text does not have never are. */
export function regionMatches(text: string, at: number, other: string, from: number, length: number, fold: (text: string) => string): boolean {
  return at >= 0 && from >= 0 && at + length <= text.length && from + length <= other.length
    && fold(text.substr(at, Math.max(0, length))) === fold(other.substr(from, Math.max(0, length)));
}
