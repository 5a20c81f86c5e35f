import type { Finding } from '../rules/finding';
import { applyFixes } from './apply-fixes';

const MAX_ROUNDS = 8;

/** What came of repairing a template. */
export interface FixedTemplate {
  readonly text: string;
  /** How many repairs were made. */
  readonly repairs: number;
  /** What is left to say of the repaired template. */
  readonly findings: readonly Finding[];
}

/**
 * Makes every safe repair, again and again, since one repair can bring another fault to light: once the directives of a
 * template are directives, its separators can be looked at.
 *
 * @param check checks a template's text
 */
export function fixTemplate(text: string, check: (text: string) => readonly Finding[]): FixedTemplate {
  let current = text;
  let repairs = 0;
  let findings = check(current);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = applyFixes(current, findings);
    if (next === current) {
      break;
    }
    repairs += findings.filter(({ fix }) => fix !== undefined).length;
    current = next;
    findings = check(current);
  }
  return { text: current, repairs, findings };
}
