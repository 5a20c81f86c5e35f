import { GatewayError } from '../errors/catalogue';
import { ModelBackend } from './backend';
import { ContainerBackend } from './container-backend';
import { FunctionBackend, ModelFunction } from './function-backend';
import { HttpClient } from './http-client';

/** What stands in for an endpoint: the URL of a server that speaks the container contract, a function, or a backend. */
export type ModelSource = string | ModelFunction | ModelBackend;

/** The models that answer for endpoints. */
export class Models {
  /** As they were given: under the name of an endpoint, or under `*` for every other one. */
  readonly byName: ReadonlyMap<string, ModelBackend>;

  constructor(sources: { readonly [endpointName: string]: ModelSource }, http: HttpClient) {
    this.byName = new Map(Object.entries(sources).map(([name, source]) => [name, open(source, http)]));
  }

  /** The model of an endpoint; undefined where there is none. */
  find(endpointName: string): ModelBackend | undefined {
    return this.byName.get(endpointName) ?? this.byName.get('*');
  }

  /**
   * Makes sure that every endpoint has a model.
   *
   * @param endpoints names with the methods that call them
   * @throws GatewayError GW1003 with those that have none
   */
  require(endpoints: ReadonlyMap<string, readonly string[]>): void {
    const missing = [...endpoints].filter(([name]) => this.find(name) === undefined);
    if (missing.length === 0) return;
    const lines = missing.map(([name, titles]) => `no model is given for endpoint '${name}' of ${titles.join(', ')}; add --model ${name}=<url>`);
    throw new GatewayError('GW1003', lines.join('\n'));
  }

  /** Lets go of what the models hold. */
  async close(): Promise<void> {
    await Promise.all([...this.byName.values()].map((model) => model.close()));
  }
}

function open(source: ModelSource, http: HttpClient): ModelBackend {
  if (typeof source === 'string') return new ContainerBackend(source, http);
  return typeof source === 'function' ? new FunctionBackend(source) : source;
}
