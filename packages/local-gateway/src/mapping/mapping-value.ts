import { MappingTemplate } from '@model-gateway/mapping-template';
import { messageOf } from '../errors/message-of';
import { findValue } from '../exchange/find-value';
import { MultiNameMap, NameMap } from '../http/header-map';
import { MappingSource, UnknownExpression } from '../plan/mapping-expression';

/** What a parameter mapping may take a value from. */
export interface MappingInputs {
  readonly path: NameMap;
  readonly querystring: NameMap;
  readonly multiQuerystring: MultiNameMap;
  readonly header: NameMap;
  readonly multiHeader: MultiNameMap;
  /** The payload as text; an empty one counts as `{}`. */
  readonly body: string;
  readonly stageVariables: { readonly [name: string]: string };
  readonly context: { readonly [name: string]: unknown };
}

/** A body that a mapping looks into is not JSON. */
export class MappedBodyError extends Error {}

/** Templates that evaluate the JSONPath of a mapping, made once for each path. */
const pathTemplates = new Map<string, MappingTemplate>();

/** The values of a mapping's source, several only for `multivaluequerystring`; none where the source is missing. */
export function mappingValues(source: MappingSource | UnknownExpression, inputs: MappingInputs): readonly string[] {
  switch (source.from) {
    case 'static': return [source.value];
    case 'path': return one(inputs.path[source.name]);
    case 'querystring': return one(inputs.querystring[source.name]);
    case 'multivaluequerystring': return inputs.multiQuerystring[source.name] ?? [];
    case 'header': return one(inputs.header[source.name]);
    case 'multivalueheader': return one(inputs.multiHeader[source.name]?.join(','));
    case 'body': return source.jsonPath === undefined ? [inputs.body || '{}'] : one(bodyValue(source.jsonPath, inputs.body || '{}'));
    case 'stageVariables': return text(findValue(inputs.stageVariables, [source.name]));
    case 'context': return text(findValue(inputs.context, source.name.split('.')));
    case 'unknown': return [];
  }
}

/** Text stays as it is, everything else becomes JSON; a missing value is no value. */
function bodyValue(jsonPath: string, body: string): string | undefined {
  let template = pathTemplates.get(jsonPath);
  if (template === undefined) {
    template = MappingTemplate.parse(`$input.json('${jsonPath.replaceAll("'", "''")}')`, { name: `method.request.body ${jsonPath}` });
    pathTemplates.set(jsonPath, template);
  }
  let json: string;
  try {
    json = template.render({ body }).body;
  } catch (error) {
    throw new MappedBodyError(messageOf(error));
  }
  if (json === '""' || json === 'null') return undefined;
  return json.startsWith('"') ? unquoted(json) : json;
}

function unquoted(json: string): string {
  try {
    return String(JSON.parse(json));
  } catch {
    return json;
  }
}

function one(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

function text(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : [];
}
