import { CharSet } from '../../analysis/char-set';
import type { PrintProblem } from '../run/run-log';
import { looseNumbers } from '../trial/loose-number';
import { provenWord, type Facts } from '../values/fact';
import type { TextHole } from '../values/text-hole';
import type { TextProperties } from '../values/text-properties';

/** What is wrong with unknown text inside of a JSON string; undefined where nothing is. */
export function stringProblem(subject: TextHole, properties: TextProperties): PrintProblem | undefined {
  if (subject.origin.kind === 'other') {
    return undefined;
  }
  if (properties.isJson) {
    return 'quoted-json';
  }
  switch (properties.escaping) {
    case 'json':
      return undefined;
    case 'javascript':
      return 'escape-without-repair';
    case 'useless-repair':
      return 'useless-repair';
    case 'broken':
      return properties.chars.meets(CharSet.STRING_BREAKERS) ? 'broken-escape' : undefined;
    case 'none':
      if (!properties.chars.meets(CharSet.STRING_BREAKERS)) {
        return undefined;
      }
      return subject.origin.kind === 'data' || subject.origin.kind === 'data-key' ? 'data-in-string' : 'raw-in-string';
  }
}

/** What is wrong with unknown text where a JSON value is due; undefined where nothing is. */
export function outsideProblem(subject: TextHole, properties: TextProperties, facts: Facts): PrintProblem | undefined {
  if (subject.origin.kind === 'other' || (subject.origin.kind === 'context' && !subject.origin.fromCaller)) {
    return undefined;
  }
  if (properties.escaping !== 'none') {
    return 'escaped-outside';
  }
  if (properties.chars.within(CharSet.NUMBER) && !properties.mayBeEmpty) {
    return looseNumbers(subject, facts).length > 0 ? 'loose-number' : undefined;
  }
  const fact = facts.about(subject);
  if (fact !== undefined && provenWord(fact)) {
    return undefined;
  }
  switch (subject.origin.kind) {
    case 'data':
      return 'data-outside';
    case 'payload':
    case 'stage':
    case 'json':
      return undefined;
    default:
      return 'raw-outside';
  }
}
