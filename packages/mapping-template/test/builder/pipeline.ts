import { MappingTemplate } from '../../src/mapping-template';
import type { Sample } from './samples';

/** The parts of a client's request that a template sees. */
export interface ClientRequest {
  readonly path?: { [name: string]: string };
  readonly querystring?: { [name: string]: string };
  readonly header?: { [name: string]: string };
  readonly body?: string;
}

/** What became of a request: the body for the model, or the name of the parameter that it was refused for. */
export interface Mapped {
  readonly body: string;
  readonly refused?: string;
  readonly headers: unknown;
}

/**
 * Renders a request template, and tells whether it refused in every way that it has to: the path, the status and the name, each of them,
 * and a body without anything of the request.
 */
export function mapRequest(template: string, { body, ...params }: ClientRequest): Mapped {
  const result = parsed(template).render({ body, params });
  const overrides = JSON.parse(JSON.stringify([result.requestOverride, result.responseOverride]));
  return judged(result.body, overrides[0], overrides[1]);
}

/** Renders a response template behind a request template whose overrides have travelled. */
export function mapResponse(template: string, body: string, refused?: string): string {
  const responseOverride = { header: {}, ...(refused === undefined ? {} : { refused, status: 400 }) };
  const context = { requestId: 'the-id', requestOverride: { path: {}, header: {}, querystring: {} }, responseOverride };
  return parsed(template).render({ body, context }).body;
}

const PARSED = new Map<string, MappingTemplate>();

function parsed(template: string): MappingTemplate {
  const known = PARSED.get(template) ?? MappingTemplate.parse(template);
  PARSED.set(template, known);
  return known;
}

/** The verdict on a body and its overrides, from whichever engine. */
export function judged(
  body: string, request: { path?: { endpoint?: unknown }; header?: unknown } = {}, response: { status?: unknown; refused?: unknown } = {},
): Mapped {
  const { refused, status } = response;
  const { endpoint } = request.path ?? {};
  if (refused === undefined && status === undefined && endpoint === undefined) { return { body, headers: request.header ?? {} }; }
  expect({ endpoint, status, body: body.trim() }).toEqual({ endpoint: 'refused_by_mapping_template', status: 400, body: expect.stringMatching(/^(\{\})?$/) });
  expect(Object.keys(request.header ?? {})).toEqual([]);
  return { body, refused: String(refused), headers: {} };
}

/** The request that a sample accepts. */
export function rightRequest(sample: Sample): Required<Omit<ClientRequest, 'body'>> {
  const request: Required<Omit<ClientRequest, 'body'>> = { path: {}, querystring: {}, header: {} };
  for (const [location, name, value] of sample.right) { request[location][name] = value; }
  return request;
}

/** The same request with another value for one parameter. */
export function withValue(
  request: Required<Omit<ClientRequest, 'body'>>, [location, name]: Sample['parameters'][number], value: string,
): Required<Omit<ClientRequest, 'body'>> {
  const others = Object.entries(request[location]).filter(([other]) => other.toLowerCase() !== name.toLowerCase());
  return { ...request, [location]: { ...Object.fromEntries(others), [name]: value } };
}
