import type { MethodData, StageData, TemplateRun } from '../src/page/page-data';
import { requestOf, type RequestDraft } from './request-draft';

/** A request that is written and not sent. */
export interface Previewed {
  readonly stage: StageData;
  readonly method: MethodData;
  readonly draft: RequestDraft;
}

/** What a template would be rendered for; undefined where the stage has none. `$context` is known only once a request is sent. */
export function previewRun(stage: string, previewed: Previewed | undefined): TemplateRun | undefined {
  if (previewed === undefined) return undefined;
  const phase = stage === 'map-request' ? 'request' : stage === 'map-response' ? 'response' : undefined;
  const { method, draft } = previewed;
  const template = (phase === 'request' ? method.requestTemplates : method.responseTemplates)[0];
  if (phase === undefined || template === undefined) return undefined;
  const { target, headers, body } = requestOf(draft, previewed.stage, method);
  const query = new URLSearchParams(target.split('?')[1] ?? '');
  const path = Object.entries(draft.values).flatMap(([key, value]) => (key.startsWith('path.') && value !== '' ? [[key.slice('path.'.length), value]] : []));
  return {
    phase,
    template,
    isJson: false,
    request: {
      body: phase === 'request' ? body : '',
      params: {
        path: Object.fromEntries(path) as { [name: string]: string },
        querystring: Object.fromEntries(query),
        header: Object.fromEntries(headers),
      },
      context: {},
      stageVariables: previewed.stage.variables,
    },
  };
}
