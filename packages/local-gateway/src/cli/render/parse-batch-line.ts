import type { TemplateRequest } from '@model-gateway/mapping-template';
import { isJsonObject, JsonObject } from '@model-gateway/rest-api-model/model';
import { coded } from '../../errors/catalogue';
import { messageOf } from '../../errors/message-of';
import { parseExactJson } from './exact-json';

/** A line of the batch: a template with the request that it is rendered for. */
export interface BatchLine {
  readonly id: unknown;
  readonly template: string;
  readonly request: TemplateRequest;
}

/** A line that asks for nothing that can be rendered. */
export interface BadLine {
  readonly id: unknown;
  readonly message: string;
}

/** Reads a line of the batch: `{id, template, vars?, request?}`. */
export function parseBatchLine(text: string, lineNumber: number): BatchLine | BadLine {
  let json: unknown;
  try {
    json = parseExactJson(text);
  } catch (error) {
    return { id: null, message: coded('GW1028', `line ${lineNumber} is not JSON: ${messageOf(error)}`) };
  }
  if (!isJsonObject(json)) return { id: null, message: coded('GW1028', `line ${lineNumber} is no JSON object; write {"id": …, "template": "…"}`) };
  const id = json.id ?? null;
  const problem = problemOf(json);
  if (problem !== undefined) return { id, message: coded('GW1028', `line ${lineNumber}: ${problem}`) };
  const request = isJsonObject(json.request) ? json.request : {};
  const params = isJsonObject(request.params) ? request.params : {};
  return {
    id,
    template: String(json.template),
    request: {
      body: typeof request.body === 'string' ? request.body : undefined,
      params: { path: textMap(params.path), querystring: textMap(params.querystring), header: textMap(params.header) },
      context: isJsonObject(request.context) ? request.context : undefined,
      stageVariables: textMap(request.stageVariables),
      variables: isJsonObject(json.vars) ? json.vars : undefined,
    },
  };
}

function problemOf(line: JsonObject): string | undefined {
  if (typeof line.template !== 'string') return `'template' has to be text; got ${describe(line.template)}`;
  const objects: [string, unknown][] = [['vars', line.vars], ['request', line.request]];
  if (isJsonObject(line.request)) {
    const { body, params, context, stageVariables } = line.request;
    if (body !== undefined && body !== null && typeof body !== 'string') return `'request.body' has to be text; got ${describe(body)}`;
    objects.push(['request.params', params], ['request.context', context], ['request.stageVariables', stageVariables]);
    if (isJsonObject(params)) {
      for (const place of ['path', 'querystring', 'header']) objects.push([`request.params.${place}`, params[place]]);
    }
  }
  const wrong = objects.find(([, value]) => value !== undefined && value !== null && !isJsonObject(value));
  return wrong === undefined ? undefined : `'${wrong[0]}' has to be an object; got ${describe(wrong[1])}`;
}

/** Parameters are text in a request; another JSON value counts as its text, and null as missing. */
function textMap(value: unknown): { [name: string]: string } | undefined {
  if (!isJsonObject(value)) return undefined;
  const map = Object.create(null) as { [name: string]: string };
  for (const [name, item] of Object.entries(value)) {
    if (item !== null && item !== undefined) map[name] = typeof item === 'string' ? item : String(item);
  }
  return map;
}

function describe(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
}
