import { ParameterLocation } from '../gateway/analysis/template-reads';
import { Declaration, isRequired } from './declaration';
import { definiteSteps } from './source';
import { Schema } from './value-type';

const PLACES: Readonly<Record<ParameterLocation, string>> = {
  [ParameterLocation.PATH]: 'path',
  [ParameterLocation.QUERYSTRING]: 'query',
  [ParameterLocation.HEADER]: 'header',
};

/**
 * What an OpenAPI 3.0 operation says of the values: its `parameters`, and its `requestBody` where the template reads the body.
 */
export function openApiOperation(declarations: readonly Declaration[]): Schema {
  const body = declarations.filter(({ source }) => source.kind === 'body');
  return {
    parameters: declarations.flatMap((declaration) => openApiParameter(declaration)),
    ...(body.length === 0 ? {} : {
      requestBody: { required: body.some(isRequired), content: { 'application/json': { schema: bodySchema(body) } } },
    }),
  };
}

function openApiParameter(declaration: Declaration): Schema[] {
  const { source, description, list } = declaration;
  if (source.kind === 'body') { return []; }
  const value = declaration.type.readAsJson
    ? { content: { 'application/json': { schema: schemaOf(declaration) } } }
    : { ...(list === undefined ? {} : listStyle(source.location === ParameterLocation.QUERYSTRING)), schema: schemaOf(declaration) };
  return [{
    name: source.name,
    in: PLACES[source.location],
    required: source.location === ParameterLocation.PATH || isRequired(declaration),
    ...(description === undefined ? {} : { description }),
    ...value,
  }];
}

/** One text with commas: only query parameters are spread over several of the name unless they say otherwise. */
function listStyle(isQuery: boolean): Schema {
  return { style: isQuery ? 'form' : 'simple', explode: false };
}

function schemaOf({ type, list, optional, defaultValue, source, description }: Declaration): Schema {
  const schema: Schema = list === undefined ? type.schema : { type: 'array', items: type.schema, minItems: list.minItems, maxItems: list.maxItems };
  return {
    ...schema,
    ...(defaultValue === undefined ? {} : { default: defaultValue }),
    ...(source.kind === 'body' && optional ? { nullable: true } : {}),
    ...(source.kind === 'body' && description !== undefined ? { description } : {}),
  };
}

interface SchemaDraft {
  readonly properties: Map<string, SchemaDraft>;
  readonly required: Set<string>;
  leaf?: Schema;
}

function bodySchema(declarations: readonly Declaration[]): Schema {
  const root: SchemaDraft = { properties: new Map(), required: new Set() };
  for (const declaration of declarations) {
    if (declaration.source.kind !== 'body') { continue; }
    let draft = root;
    const steps = definiteSteps(declaration.source.path);
    const index = steps.findIndex((step) => /^[0-9]+$/.test(step));
    for (const step of index < 0 ? steps : steps.slice(0, index)) {
      const next = draft.properties.get(step) ?? { properties: new Map(), required: new Set() };
      draft.properties.set(step, next);
      if (isRequired(declaration)) { draft.required.add(step); }
      draft = next;
    }
    // A schema does not tell the items of a list apart, so what stands below an index stays open.
    if (index < 0) { draft.leaf = schemaOf(declaration); }
  }
  return finished(root);
}

function finished(draft: SchemaDraft): Schema {
  if (draft.properties.size === 0) { return draft.leaf ?? {}; }
  const properties = Object.fromEntries([...draft.properties].map(([name, inner]) => [name, finished(inner)]));
  return { type: 'object', properties, ...(draft.required.size === 0 ? {} : { required: [...draft.required] }) };
}
