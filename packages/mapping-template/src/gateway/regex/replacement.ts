import { isAsciiDigit } from './char-set';
import { isNameCharacter } from './parse-escape';
import { invalidReplacement } from './regex-fault';

/** Text of a group of the match at hand; undefined for a group that took no part. */
export type GroupText = (group: number) => string | undefined;

/**
 * Puts groups into a replacement, as `Matcher.appendReplacement` does it: `$1`, `${name}`, and a backslash that makes the next
 * character a literal.
 *
 * @throws Fault MAP4012 where Java refuses the replacement; it looks at it for each match, so never without one
 */
export function expandReplacement(
  replacement: string, groups: number, names: ReadonlyMap<string, number>, textOf: GroupText,
): string {
  if (!replacement.includes('$') && !replacement.includes('\\')) {
    return replacement;
  }
  let result = '';
  for (let at = 0; at < replacement.length;) {
    const found = replacement[at];
    if (found === '\\') {
      if (at + 1 === replacement.length) {
        throw invalidReplacement(replacement, 'character to be escaped is missing');
      }
      result += replacement[at + 1];
      at += 2;
    } else if (found === '$') {
      const [group, next] = readGroup(replacement, at + 1, groups, names);
      result += textOf(group) ?? '';
      at = next;
    } else {
      result += found;
      at++;
    }
  }
  return result;
}

/** The group that a dollar sign names, and where the text goes on. */
function readGroup(replacement: string, start: number, groups: number, names: ReadonlyMap<string, number>): [number, number] {
  if (start === replacement.length) {
    throw invalidReplacement(replacement, 'Illegal group reference: group index is missing');
  }
  if (replacement[start] === '{') {
    return readNamed(replacement, start + 1, names);
  }
  if (!isAsciiDigit(replacement.charCodeAt(start))) {
    throw invalidReplacement(replacement, 'Illegal group reference');
  }
  let group = replacement.charCodeAt(start) - 0x30;
  let at = start + 1;
  if (group > groups) {
    throw invalidReplacement(replacement, `No group ${group}`);
  }
  // Further digits belong to the number as long as there is such a group.
  while (isAsciiDigit(replacement.charCodeAt(at)) && group * 10 + replacement.charCodeAt(at) - 0x30 <= groups) {
    group = group * 10 + replacement.charCodeAt(at) - 0x30;
    at++;
  }
  return [group, at];
}

function readNamed(replacement: string, start: number, names: ReadonlyMap<string, number>): [number, number] {
  let end = start;
  while (end < replacement.length && isNameCharacter(replacement.charCodeAt(end))) {
    end++;
  }
  const name = replacement.slice(start, end);
  if (name === '' || replacement[end] !== '}') {
    throw invalidReplacement(replacement, 'named capturing group is missing trailing \'}\'');
  }
  if (isAsciiDigit(name.charCodeAt(0))) {
    throw invalidReplacement(replacement, `capturing group name {${name}} starts with digit character`);
  }
  const group = names.get(name);
  if (group === undefined) {
    throw invalidReplacement(replacement, `No group with name {${name}}`);
  }
  return [group, end + 1];
}
