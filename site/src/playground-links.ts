import { deflateRawSync } from 'node:zlib';
import { LINK_MARK } from '../playground/link';
import type { PlayState, Rows } from '../playground/play-state';

/** The request of a sample, as its note says it. */
interface NotedRequest {
  readonly body?: string;
  readonly params?: { readonly [location in 'path' | 'querystring' | 'header']?: { readonly [name: string]: string } };
  readonly context?: object;
  readonly stageVariables?: { readonly [name: string]: string };
}

/**
 * Where the playground shows a template of a page, with the request that the page renders it for.
 *
 * @param note what the page says of the sample, such as `request {"body": "…"}` or `breaks MAP2004 in a response`
 */
export function playgroundAddress(template: string, note: string): string {
  const [, noted] = /^request (\{.*\})$/s.exec(note) ?? [];
  const { body = '', params = {}, context, stageVariables } = (noted === undefined ? {} : JSON.parse(noted)) as NotedRequest;
  const state: PlayState = {
    phase: note.endsWith(' in a response') ? 'response' : 'request',
    template, isJson: true, body,
    path: rows(params.path), querystring: rows(params.querystring), header: rows(params.header), stageVariables: rows(stageVariables),
    context: context === undefined ? '' : JSON.stringify(context, undefined, 2),
  };
  return `playground.html${LINK_MARK}${deflateRawSync(JSON.stringify(state), { level: 9 }).toString('base64url')}`;
}

function rows(values: { readonly [name: string]: string } = {}): Rows {
  return Object.entries(values);
}
