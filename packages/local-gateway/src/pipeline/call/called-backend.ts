import { BackendAnswer } from '../../backends/backend';
import { Header } from '../../http/gateway-request';

/** The backend's answer, with what the developer should know about it. */
export class CalledBackend implements BackendAnswer {
  readonly status: number;
  readonly body: Uint8Array;

  constructor(
    private readonly answer: BackendAnswer & { readonly explanation?: string },
    /** The URI that was called. */
    readonly uri?: string,
  ) {
    this.status = answer.status;
    this.body = answer.body;
  }

  get headers(): readonly Header[] {
    return this.answer.headers;
  }

  /** Reason and way out where the backend gave no answer of its own. */
  get explanation(): string | undefined {
    return this.answer.explanation;
  }

  /** All of it as plain data, for the trace. */
  toData(): unknown {
    const { status, headers, body, explanation, uri } = this;
    return { status, headers, body, explanation, uri };
  }
}
