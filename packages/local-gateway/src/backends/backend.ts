import { Header } from '../http/gateway-request';

/** An HTTP-like call that leaves the gateway. */
export interface BackendCall extends SentCall {
  readonly url: string;
}

/** What is sent to an address. */
export interface SentCall {
  readonly method: string;
  readonly headers: readonly Header[];
  readonly body: string | Uint8Array;
  /** Longest wait for the whole answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** What a backend answered, header names as it wrote them. */
export interface BackendAnswer {
  /** HTTP status. */
  readonly status: number;
  /** Pairs of name and value, in their order. */
  readonly headers: readonly Header[];
  /** The bytes of the body, decompressed or not as the headers say. */
  readonly body: Uint8Array;
}

/** Why a backend gave no whole answer. */
export enum BackendFailureReason {
  /** Nobody accepted the connection. */
  UNREACHABLE = 'unreachable',
  /** The answer took longer than the timeout. */
  TIMEOUT = 'timeout',
  /** The connection ended before the answer did, or the answer is no HTTP. */
  BROKEN = 'broken',
  /** The answer is larger than the gateway takes. */
  TOO_LARGE = 'too-large',
}

/** A backend gave no whole answer. */
export class BackendFailure extends Error {
  /** @param reason what went wrong */
  constructor(readonly reason: BackendFailureReason, message: string) {
    super(message);
    this.name = 'BackendFailure';
  }
}

/** A call to a model's container, by the contract of `/invocations`. */
export interface InvokeCall {
  /** Pairs of name and value, in their order: those that the endpoint hands on to its container. */
  readonly headers: readonly Header[];
  /** What the model is asked; bytes where the payload is binary. */
  readonly body: string | Uint8Array;
  /** Longest wait for the whole answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** What stands in for a SageMaker endpoint. */
export interface ModelBackend {
  /** Where the model is, for people: a URL, a file, `function`. */
  readonly description: string;

  /**
   * Whether it is SageMaker itself: its answers go to the caller as they are, and it gets every header that the service knows.
   *
   * @default false, a container
   */
  readonly isService?: boolean;

  /**
   * What was looked at to call the model ready, where that is less than asking it.
   *
   * @default - it answered `GET /ping`
   */
  readonly readyNote?: string;

  /**
   * What the banner says where the model is not ready.
   *
   * @default - that it does not answer `GET /ping` with 200
   */
  readonly unreadyHint?: string;

  /** Sends one request to the model; fails with a {@link BackendFailure}. */
  invoke(call: InvokeCall): Promise<BackendAnswer>;

  /** Whether the model says that it is ready. */
  isReady(): Promise<boolean>;

  /** Lets go of connections. */
  close(): Promise<void>;
}
