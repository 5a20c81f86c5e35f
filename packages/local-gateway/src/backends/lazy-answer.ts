import { Header } from '../http/gateway-request';
import { BackendAnswer } from './backend';

/** An answer whose headers are put together when somebody first reads them: mostly nobody does. */
export class LazyAnswer implements BackendAnswer {
  private known: readonly Header[] | undefined;

  constructor(readonly status: number, readonly body: Uint8Array, private readonly readHeaders: () => readonly Header[]) {}

  get headers(): readonly Header[] {
    return (this.known ??= this.readHeaders());
  }
}
