import type { ParameterLocation } from '../../analysis/template-reads';

/** A step from a JSON value to one below it. */
export type DataPath = readonly (string | number)[];

/** Where unknown text comes from. */
export type Origin =
  | { readonly kind: 'param'; readonly name: string; readonly location: ParameterLocation | undefined }
  | { readonly kind: 'param-name'; readonly name: string; readonly location: ParameterLocation | undefined }
  | { readonly kind: 'payload' }
  | { readonly kind: 'data'; readonly path: DataPath }
  | { readonly kind: 'data-key'; readonly path: DataPath; readonly name: string }
  | { readonly kind: 'json'; readonly path: DataPath | undefined }
  | { readonly kind: 'context'; readonly name: string; readonly fromCaller: boolean }
  | { readonly kind: 'stage'; readonly name: string }
  | { readonly kind: 'other'; readonly why: string };

/** What was done to a text: a method of `$util` or of String with constant arguments, or a split. */
export interface TextStep {
  readonly name: string;
  readonly args: readonly string[];
}

/** Unknown text in a value. */
export interface TextHole {
  readonly origin: Origin;
  readonly steps: readonly TextStep[];
}

export type TextPart = string | TextHole;

export function hole(origin: Origin, steps: readonly TextStep[] = []): TextHole {
  return { origin, steps };
}

export function isCallers(origin: Origin): boolean {
  return origin.kind === 'context' ? origin.fromCaller : origin.kind !== 'stage' && origin.kind !== 'other';
}

/** Equal for holes that hold the same text in one run. */
export function holeKey(subject: TextHole): string {
  return JSON.stringify([subject.origin, subject.steps]);
}
