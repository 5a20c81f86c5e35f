import { BackendAnswer } from '../../backends/backend';
import { ContextData } from '../../exchange/context-data';
import { HeaderMap, MultiNameMap, NameMap, nameMap } from '../../http/header-map';
import { MappingInputs } from '../../mapping/mapping-value';
import { Payload, payloadText } from '../../mapping/payload';
import { RequestInputs } from '../../mapping/request-inputs';

const NONE: NameMap = nameMap();
const NONE_REPEATED: MultiNameMap = nameMap();

/** What the mappings of a response may read: the backend's headers and body, and nothing of the request but `$context`. */
export class ResponseInputs implements MappingInputs {
  readonly path = NONE;
  readonly querystring = NONE;
  readonly multiQuerystring = NONE_REPEATED;

  constructor(private readonly backend: BackendAnswer, private readonly payload: Payload, private readonly request: RequestInputs) {}

  get header(): NameMap {
    const last = nameMap<string>();
    for (const [name, value] of this.backend.headers) last[name] = value;
    return last;
  }

  get multiHeader(): MultiNameMap {
    return new HeaderMap(this.backend.headers.flat()).multi;
  }

  get body(): string {
    return payloadText(this.payload);
  }

  get stageVariables(): { readonly [name: string]: string } {
    return this.request.stageVariables;
  }

  get context(): ContextData {
    return this.request.context;
  }
}
