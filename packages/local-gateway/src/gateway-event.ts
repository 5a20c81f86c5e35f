import { Trace } from './exchange/trace';

/** One request that was answered, for the terminal and for programs. */
export interface RequestEvent {
  readonly type: 'request';
  readonly requestId: string;
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly status: number;
  /** Milliseconds from the whole request to the whole answer. */
  readonly ms: number;
  /** The method asks for an identity that nobody checked here. */
  readonly isAuthUnchecked: boolean;
  /** Why the answer is what it is, where that needs explaining. */
  readonly explanation?: string;
  /** The line of the access log, where the stage writes one. */
  readonly accessLog?: string;
  /** Lines of the execution log, where they are asked for. */
  readonly executionLog?: readonly string[];
  readonly trace?: Trace;
}

/** The end of an asynchronous invocation, which was answered long before. */
export interface InvocationEvent {
  readonly type: 'invocation';
  readonly endpointName: string;
  readonly inferenceId: string;
  readonly status: 'completed' | 'failed';
  /** Where the model's answer lies, or the reason why there is none: `s3://bucket/key`. */
  readonly location: string;
  /** Milliseconds from the acceptance to the end. */
  readonly ms: number;
  /** Why it failed. */
  readonly explanation?: string;
}

/** Something that the gateway tells. */
export type GatewayEvent = RequestEvent;
