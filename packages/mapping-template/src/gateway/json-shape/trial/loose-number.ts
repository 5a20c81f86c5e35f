import type { TextHole } from '../values/text-hole';
import { agrees, type Facts } from '../values/fact';

/** Texts made of the characters of numbers that JSON does not read as numbers. */
const NO_NUMBERS = ['007', '00', '01.5', '-', '-01', '1.', '.5', '1-2', '+1', '1e', 'e', '.', '--'];

/** Texts that pass everything proven of a text on this way, and are no numbers in JSON. */
export function looseNumbers(subject: TextHole, facts: Facts): readonly string[] {
  const known = [facts.about(subject), facts.about({ origin: subject.origin, steps: [] })].filter((fact) => fact !== undefined);
  if (known.length === 0 || known.some((fact) => fact.isNumber === true)) {
    return [];
  }
  return NO_NUMBERS.filter((text) => known.every((fact) => agrees(fact, text)));
}
