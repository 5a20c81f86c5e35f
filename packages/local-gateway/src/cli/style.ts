/** Emphasis for people; plain text where colours are not wanted. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

/** A style with ANSI colours, or one that changes nothing. */
export function styleFor(isColoured: boolean): Style {
  const paint = (start: number, end: number) => (text: string): string => (isColoured ? `\u001b[${start}m${text}\u001b[${end}m` : text);
  return { bold: paint(1, 22), dim: paint(2, 22), red: paint(31, 39), green: paint(32, 39), yellow: paint(33, 39) };
}
