/** A container around a place in a JSON text: where the element or member that holds the place begins and ends. */
export interface Enclosure {
  readonly kind: 'array' | 'object';
  /** Offset of the first character of the element, or of the member's key. */
  readonly start: number;
  /** Offset of the first character of the element, or of the member's value. */
  readonly valueStart: number;
  /** Offset behind the element or member: that of the comma or bracket. */
  readonly end: number;
}

/** The containers around an offset of a JSON text, outermost first. */
export function enclosuresAt(json: string, offset: number): readonly Enclosure[] {
  const open: { kind: 'array' | 'object'; start: number; valueStart: number }[] = [];
  const result: { depth: number; enclosure: Enclosure }[] = [];
  let waiting: { kind: 'array' | 'object'; start: number; valueStart: number; depth: number }[] = [];
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    if (i === offset) {
      waiting = open.map((each, depth) => ({ ...each, depth: depth + 1 }));
    }
    const char = json[i];
    if (inString) {
      if (char === '\\') {
        i += i + 1 === offset ? 0 : 1;
      } else if (char === '"') {
        inString = false;
      }
      continue;
    }
    const top = open[open.length - 1];
    if (char === '"') {
      inString = true;
    } else if (char === '{' || char === '[') {
      open.push({ kind: char === '{' ? 'object' : 'array', start: i + 1, valueStart: i + 1 });
    } else if (char === ':' && top !== undefined) {
      top.valueStart = i + 1;
    } else if ((char === ',' || char === '}' || char === ']') && top !== undefined) {
      for (const each of waiting.filter(({ depth }) => depth === open.length)) {
        result.push({ depth: each.depth, enclosure: { kind: each.kind, start: each.start, valueStart: each.valueStart, end: i } });
      }
      waiting = waiting.filter(({ depth }) => depth !== open.length);
      if (char === ',') {
        top.start = i + 1;
        top.valueStart = i + 1;
      } else {
        open.pop();
      }
    }
  }
  return result.sort((a, b) => a.depth - b.depth).map(({ enclosure }) => enclosure);
}

/** Everything of a JSON text but the contents of strings and numbers: equal for texts of one structure. */
export function skeleton(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"(\s*:)?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\s+/g, (match, colon: string | undefined) => (
    match.startsWith('"') ? colon === undefined ? '""' : match.replace(/\s+$/, '') : /^\s/.test(match) ? '' : '0'));
}
