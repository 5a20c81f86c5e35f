import { Validator } from '@cfworker/json-schema';
import { Api, isJsonObject, Model } from '@model-gateway/rest-api-model/model';

/** The models that every API has without declaring them. */
const BUILT_IN: { readonly [name: string]: unknown } = {
  Empty: {},
  Error: { type: 'object', properties: { message: { type: 'string' } } },
};

const known = new WeakMap<Api, BodySchemas>();

/** Validators of the request bodies of one API, made when they are first needed. */
export class BodySchemas {
  /** Those of an API, which are kept as long as it is. */
  static of(api: Api): BodySchemas {
    let schemas = known.get(api);
    if (schemas === undefined) {
      schemas = new BodySchemas(api);
      known.set(api, schemas);
    }
    return schemas;
  }

  private readonly validators = new Map<string, Validator | undefined>();
  private readonly models: ReadonlyMap<string, Model>;

  private constructor(api: Api) {
    this.models = new Map(api.models.map((model) => [model.name, model]));
  }

  /** The validator of a model; undefined where the API has no such model. */
  validator(name: string): Validator | undefined {
    if (!this.validators.has(name)) this.validators.set(name, this.make(name));
    return this.validators.get(name);
  }

  private make(name: string): Validator | undefined {
    const schema = this.models.get(name)?.schema ?? BUILT_IN[name];
    if (schema === undefined) return undefined;
    const definitions = Object.fromEntries([...this.models].map(([each, model]) => [each, localReferences(model.schema)]));
    const root = localReferences(schema);
    // A fresh object: the schema may be written with `definitions` of its own.
    const own = isJsonObject(root) && isJsonObject(root.definitions) ? root.definitions : {};
    return new Validator({ ...(isJsonObject(root) ? root : {}), definitions: { ...definitions, ...own } }, '4', false);
  }
}

/**
 * The schema with every reference to a model turned into one inside the document.
 *
 * API Gateway writes them as `https://apigateway.amazonaws.com/restapis/{api}/models/{name}`, OpenAPI as
 * `#/definitions/{name}` or `#/components/schemas/{name}`.
 */
function localReferences(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(localReferences);
  if (!isJsonObject(schema)) return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => {
    if (key !== '$ref' || typeof value !== 'string') return [key, localReferences(value)];
    const match = /^(?:https:\/\/apigateway\.amazonaws\.com\/restapis\/[^/]+\/models\/|#\/components\/schemas\/)(.+)$/.exec(value);
    return [key, match === null ? value : `#/definitions/${match[1] ?? ''}`];
  }));
}
