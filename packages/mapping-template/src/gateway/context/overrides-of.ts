import type { RenderResult } from '../render-result';
import type { TemplateRequest } from '../template-request';
import { createContext, type TemplateContext } from './create-context';
import { plainData } from './plain-data';

type Overrides = Pick<RenderResult, 'requestOverride' | 'responseOverride'>;

/** What most renderings answer; frozen, because they share it. */
const UNTOUCHED: Overrides = Object.freeze({
  requestOverride: Object.freeze({ path: Object.freeze({}), header: Object.freeze({}), querystring: Object.freeze({}) }),
  responseOverride: Object.freeze({ header: Object.freeze({}) }),
});

/** The overrides behind a rendering; without a context, those of the request that it did not touch. */
export function overridesOf(context: TemplateContext | undefined, request: TemplateRequest): Overrides {
  const given = request.context;
  if (context === undefined && given?.requestOverride === undefined && given?.responseOverride === undefined) {
    return UNTOUCHED;
  }
  const { requestOverride, responseOverride } = context ?? createContext(given);
  return { requestOverride: record(plainData(requestOverride)), responseOverride: record(plainData(responseOverride)) };
}

function record(data: unknown): { readonly [name: string]: unknown } {
  return data as { readonly [name: string]: unknown };
}
