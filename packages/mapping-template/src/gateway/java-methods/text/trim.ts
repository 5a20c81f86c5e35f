/** Java's `trim()`: everything up to a space counts as blank, all control characters with it. */
export function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) {
    start++;
  }
  while (end > start && text.charCodeAt(end - 1) <= 0x20) {
    end--;
  }
  return start === 0 && end === text.length ? text : text.slice(start, end);
}
