import { ContextData, contextData } from '../exchange/context-data';
import { Exchange } from '../exchange/exchange';
import { MultiNameMap, NameMap } from '../http/header-map';
import { MappingInputs } from './mapping-value';
import { Payload, payloadText } from './payload';

/**
 * What the mappings and templates of a request may read; what costs something is made when it is first read.
 *
 * A class: an object literal with getters has a shape of its own each time, which V8 keeps, with all that the getters see, until a full
 * collection.
 */
export class RequestInputs implements MappingInputs {
  private made: ContextData | undefined;

  constructor(private readonly exchange: Exchange, private readonly payload: Payload) {}

  get path(): NameMap {
    return this.exchange.pathParameters;
  }

  get querystring(): NameMap {
    return this.exchange.query.last;
  }

  get multiQuerystring(): MultiNameMap {
    return this.exchange.query.multi;
  }

  get header(): NameMap {
    return this.exchange.headers.visible;
  }

  get multiHeader(): MultiNameMap {
    return this.exchange.headers.multi;
  }

  get body(): string {
    return payloadText(this.payload);
  }

  get stageVariables(): { readonly [name: string]: string } {
    return this.exchange.stage?.stage.variables ?? {};
  }

  get context(): ContextData {
    return (this.made ??= contextData(this.exchange));
  }
}
