import { Header } from '../../http/gateway-request';

/** The call to the backend as the mappings and templates made it; placeholders of the URI are not filled yet. */
export interface BackendRequest {
  /** Values of `{name}` placeholders of the URI. */
  readonly path: { readonly [name: string]: string };
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: readonly Header[];
  readonly body: string | Uint8Array;
}
