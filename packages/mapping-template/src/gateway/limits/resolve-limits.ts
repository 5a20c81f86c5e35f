import type { EvaluationLimits } from '../../vtl/evaluate/evaluation-limits';
import type { RenderLimits } from './render-limits';

/** API Gateway's quota for a mapping template: 300 KB. */
export const MAX_TEMPLATE_BYTES = 300 * 1024;

const DEFAULTS: EvaluationLimits = {
  loopIterations: 1000,
  steps: 5_000_000,
  outputLength: 10 * 1024 * 1024,
  collectionSize: 1_000_000,
  depth: 100,
};

/**
 * Fills in the defaults.
 *
 * @throws Error for a limit that is no positive whole number
 */
export function resolveLimits(limits?: RenderLimits): EvaluationLimits {
  if (limits === undefined) {
    return DEFAULTS;
  }
  const resolved: { -readonly [name in keyof EvaluationLimits]: number } = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS) as (keyof EvaluationLimits)[]) {
    const given = limits[name];
    if (given !== undefined) {
      if (!Number.isSafeInteger(given) || given < 1) {
        throw new Error(`'limits.${name}' must be a positive whole number: got ${given}; leave it out for the default of ${DEFAULTS[name]}`);
      }
      resolved[name] = given;
    }
  }
  return resolved;
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) {
      // The two halves of a pair make four bytes: each counts for two.
      bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
    }
  }
  return bytes;
}
