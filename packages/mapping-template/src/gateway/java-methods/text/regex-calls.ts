import type { Frame } from '../../../vtl/evaluate/frame';
import { compileJavaRegex, type JavaRegex } from '../../regex';

/** Patterns of one rendering that are kept; loops use few. */
const KEPT = 64;

const compiled = new WeakMap<Frame, Map<string, JavaRegex>>();

/** A pattern, compiled once for each rendering. */
export function regex(pattern: string, frame: Frame): JavaRegex {
  let known = compiled.get(frame);
  if (known === undefined) {
    known = new Map();
    compiled.set(frame, known);
  }
  let found = known.get(pattern);
  if (found === undefined) {
    found = compileJavaRegex(pattern);
    if (known.size >= KEPT) {
      known.clear();
    }
    known.set(pattern, found);
  }
  return found;
}

/** Whether a pattern of one unit, or of a backslash and one that is no letter or digit, means that unit; half of a character never does. */
export function literalCharacter(pattern: string): string | undefined {
  if (pattern.length === 1) {
    return /[.$|()[{^?*+\\\p{Cs}]/u.test(pattern) ? undefined : pattern;
  }
  return pattern.length === 2 && pattern[0] === '\\' && !/[0-9a-zA-Z\p{Cs}]/u.test(pattern[1]) ? pattern[1] : undefined;
}

/** Java's `split` at a single character, without a regular expression. */
export function splitAtCharacter(text: string, character: string, limit: number): string[] {
  const parts = text.split(character);
  if (parts.length === 1) {
    return parts;
  }
  if (limit > 0) {
    return parts.length <= limit ? parts : [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(character)];
  }
  if (limit === 0) {
    while (parts.length > 0 && parts[parts.length - 1] === '') {
      parts.pop();
    }
  }
  return parts;
}
