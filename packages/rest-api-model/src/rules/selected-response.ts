import { compileJavaRegex, type JavaRegex } from '@model-gateway/mapping-template/language';
import { IntegrationResponse } from '../model/integration';

/** Statuses that backends really answer with. */
export const USUAL_STATUSES = [
  '200', '201', '202', '204', '301', '302', '304', '400', '401', '403', '404', '409', '413', '422', '424', '429', '500', '502', '503', '504', '530',
];

/** What keeps a selection pattern from being a regular expression of Java; undefined where nothing does. */
export function patternFault(pattern: string): string | undefined {
  const compiled = compile(pattern);
  return compiled instanceof Error && codeOf(compiled) === 'MAP4010' ? compiled.message : undefined;
}

/** Whether a response is selected by its pattern for a status; undefined where that cannot be said. */
export function selects(response: IntegrationResponse, status: string): boolean | undefined {
  if (response.selectionPattern === undefined) return false;
  const compiled = compile(response.selectionPattern);
  return compiled instanceof Error ? undefined : compiled.matches(status);
}

/** The responses that are selected for a status: by their patterns, or else the default. */
export function selectedFor(responses: readonly IntegrationResponse[], status: string): IntegrationResponse[] {
  const byPattern = responses.filter((response) => selects(response, status) !== false && response.selectionPattern !== undefined);
  return byPattern.length > 0 ? byPattern : responses.filter(({ selectionPattern }) => selectionPattern === undefined);
}

function compile(pattern: string): JavaRegex | Error {
  try {
    return compileJavaRegex(pattern);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined;
}
