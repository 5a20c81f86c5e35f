import { answerOrFault, Fault } from '../../../diagnostics/fault';
import { CharSet } from '../../analysis/char-set';
import { regexLanguage } from '../../analysis/regex-language';
import { compileJavaRegex } from '../../regex';
import { escapeJavaScript } from '../../util/escape-javascript';
import type { Origin, TextHole, TextStep } from './text-hole';
import { provenChars, provenFilled, type Facts } from './fact';

/**
 * How far a text is made fit for the inside of a JSON string.
 *
 * - `none`: as it came;
 * - `javascript`: by `escapeJavaScript`, which also writes `\'`, and JSON has no such escape;
 * - `useless-repair`: the same, followed by a replacement that was to repair it and does not;
 * - `json`: any text is fit;
 * - `broken`: escaped, then changed in a way that can break an escape.
 */
export type Escaping = 'none' | 'javascript' | 'useless-repair' | 'json' | 'broken';

/** What an unknown text can be when it is printed. */
export interface TextProperties {
  readonly chars: CharSet;
  readonly mayBeEmpty: boolean;
  readonly escaping: Escaping;
  /** The text is a JSON value: what `$input.json` answers. */
  readonly isJson: boolean;
  /** The text is one known text on this way. */
  readonly constant: string | undefined;
}

/** Follows the steps done to a text, with what the conditions passed so far prove. */
export function textProperties(subject: TextHole, facts: Facts): TextProperties {
  let properties = withFacts(ofOrigin(subject.origin), { origin: subject.origin, steps: [] }, facts);
  for (let i = 0; i < subject.steps.length; i++) {
    properties = withFacts(afterStep(properties, subject.steps[i]), { origin: subject.origin, steps: subject.steps.slice(0, i + 1) }, facts);
  }
  return properties;
}

function ofOrigin(origin: Origin): TextProperties {
  const anything: TextProperties = { chars: CharSet.ALL, mayBeEmpty: true, escaping: 'none', isJson: false, constant: undefined };
  switch (origin.kind) {
    case 'param-name':
      // Names of headers are tokens of HTTP, names in paths are the API's own.
      return origin.location === 'header' || origin.location === 'path'
        ? { ...anything, chars: CharSet.ALL.without(CharSet.STRING_BREAKERS), mayBeEmpty: false } : { ...anything, mayBeEmpty: false };
    case 'data-key':
    case 'payload':
      return { ...anything, mayBeEmpty: false };
    case 'json':
      return { ...anything, mayBeEmpty: false, isJson: true };
    case 'stage':
      return { ...anything, chars: CharSet.WORD.or(CharSet.of('-._~:/?#&=,')) };
    case 'context':
      return origin.fromCaller ? anything : { ...anything, chars: CharSet.ALL.without(CharSet.STRING_BREAKERS) };
    default:
      return anything;
  }
}

function withFacts(properties: TextProperties, subject: TextHole, facts: Facts): TextProperties {
  const fact = facts.about(subject);
  if (fact === undefined) {
    return properties;
  }
  return {
    ...properties,
    chars: properties.chars.and(provenChars(fact)),
    mayBeEmpty: properties.mayBeEmpty && !provenFilled(fact),
    constant: fact.equals ?? properties.constant,
  };
}

function afterStep(before: TextProperties, step: TextStep): TextProperties {
  const escaped = before.escaping !== 'none';
  const after = { ...before, isJson: false, constant: undefined };
  switch (step.name) {
    case 'escapeJavaScript':
      return {
        ...after,
        chars: CharSet.ALL.without(CharSet.range('\u0000', '\u001f')).without(CharSet.of('\u00e9')).and(
          before.chars.meets(CharSet.STRING_BREAKERS.or(CharSet.of('\'/\u00e9')))
            ? before.chars.or(CharSet.of('\\')).or(CharSet.WORD)
            : before.chars,
        ),
        escaping: before.chars.has('\'') ? 'javascript' : 'json',
      };
    case 'urlEncode':
      return { ...after, chars: CharSet.URL_ENCODED, escaping: 'none' };
    case 'base64Encode':
      return { ...after, chars: CharSet.BASE64, escaping: 'none' };
    case 'urlDecode':
    case 'base64Decode':
      return { ...after, chars: CharSet.ALL, mayBeEmpty: true, escaping: 'none' };
    case 'replaceAll':
    case 'replace':
    case 'replaceFirst':
      return replaced(after, step);
    case 'piece':
      return { ...after, chars: withoutSeparator(before.chars, step.args[0]), mayBeEmpty: pieceMayBeEmpty(before, step.args[0]),
        escaping: escaped && !/^[^\\'"\w]$/.test(step.args[0] ?? '') ? 'broken' : before.escaping };
    case 'trim':
    case 'strip':
      return { ...after, mayBeEmpty: before.mayBeEmpty || before.chars.meets(CharSet.SPACE), isJson: before.isJson };
    case 'toString':
      return { ...before };
    case 'toLowerCase':
    case 'toUpperCase': {
      const chars = before.chars.meets(CharSet.LETTERS) ? before.chars.or(CharSet.LETTERS) : before.chars;
      return { ...after, chars, escaping: escaped ? 'broken' : 'none' };
    }
    case 'substring':
      return { ...after, mayBeEmpty: true, escaping: escaped ? 'broken' : 'none' };
    case 'concat':
      return { ...after, chars: before.chars.or(CharSet.of(step.args[0] ?? '')) };
    case 'length':
    case 'size':
    case 'hashCode':
    case 'indexOf':
    case 'lastIndexOf':
    case 'parseInt':
      return { ...after, chars: CharSet.DIGITS.or(CharSet.of('-')), mayBeEmpty: false, escaping: 'none' };
    case 'element':
      return { ...after, mayBeEmpty: false };
    default:
      return { ...after, chars: CharSet.ALL, mayBeEmpty: true, escaping: escaped ? 'broken' : 'none' };
  }
}

function replaced(before: TextProperties, step: TextStep): TextProperties {
  const [pattern, replacement] = step.args;
  if (pattern === undefined || replacement === undefined) {
    return { ...before, chars: CharSet.ALL, mayBeEmpty: true, escaping: before.escaping === 'none' ? 'none' : 'broken' };
  }
  if (before.escaping === 'javascript' || before.escaping === 'useless-repair') {
    return { ...before, escaping: repairOutcome(step) };
  }
  const removed = step.name === 'replaceFirst' ? CharSet.NONE : removedChars(pattern, step.name === 'replaceAll');
  const inserted = CharSet.of(step.name === 'replace' ? replacement : replacement.replace(/\$\d|\\(.)/g, '$1'));
  return {
    ...before,
    chars: before.chars.without(removed).or(before.chars.isEmpty ? CharSet.NONE : inserted),
    mayBeEmpty: before.mayBeEmpty || replacement === '',
    escaping: before.escaping === 'json' && !removed.or(inserted).meets(CharSet.STRING_BREAKERS) ? 'json'
      : before.escaping === 'none' ? 'none' : 'broken',
  };
}

/** The characters that no longer occur after every match was replaced. */
function removedChars(pattern: string, isRegex: boolean): CharSet {
  if (!isRegex) {
    return pattern.length === 1 ? CharSet.of(pattern) : CharSet.NONE;
  }
  const language = regexLanguage(pattern);
  const single = language !== undefined && language.minLength === 1 && !pattern.includes('|') && !/[*?{]/.test(pattern);
  const isOneClass = single && (language.maxLength === 1 || /^(?:\[[^\]]*\]|\\?.)\+$/.test(pattern));
  return isOneClass ? language.chars : CharSet.NONE;
}

const PROBES = ['\'', '"', '\\', '\\\'', '\\\\\'', 'it\'s "x" \\ / \n', '\'\'', '\\"', 'a\tb'];

/** Tries the replacement on texts as `escapeJavaScript` leaves them, and looks whether JSON reads the texts back. */
function repairOutcome(step: TextStep): Escaping {
  const repaired = PROBES.map((probe) => ({ probe, result: applyReplace(escapeJavaScript(probe), step) }));
  if (repaired.some(({ result }) => result === undefined)) {
    return 'broken';
  }
  const readsBack = ({ probe, result }: { probe: string; result: string | undefined }): boolean => {
    try {
      return JSON.parse(`"${result}"`) === probe;
    } catch {
      return false;
    }
  };
  if (repaired.every(readsBack)) {
    return 'json';
  }
  const onlyApostrophes = repaired.every((entry) => entry.probe.includes('\'') || readsBack(entry));
  return onlyApostrophes && repaired.every(({ probe, result }) => result === escapeJavaScript(probe) || !probe.includes('"'))
    ? 'useless-repair' : 'broken';
}

/** What `replace`, `replaceAll` and `replaceFirst` make of a known text; `undefined` where the pattern cannot be told. */
export function applyReplace(value: string, step: TextStep): string | undefined {
  const [pattern, replacement] = step.args;
  if (step.name === 'replace') {
    return value.replaceAll(pattern, () => replacement);
  }
  const replaced = answerOrFault(() => {
    const regex = compileJavaRegex(pattern);
    return step.name === 'replaceAll' ? regex.replaceAll(value, replacement) : regex.replaceFirst(value, replacement);
  });
  return replaced instanceof Fault ? undefined : replaced;
}

function withoutSeparator(chars: CharSet, separator: string | undefined): CharSet {
  return separator !== undefined ? chars.without(removedChars(separator, true)) : chars;
}

function pieceMayBeEmpty(before: TextProperties, separator: string | undefined): boolean {
  return before.mayBeEmpty || separator === undefined || before.chars.meets(removedChars(separator, true));
}
