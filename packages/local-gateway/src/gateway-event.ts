import { Trace } from './exchange/trace';

/** One request that was answered, for the terminal and for programs. */
export interface RequestEvent {
  /** Tells the events apart. */
  readonly type: 'request';
  /** Id that the client got, and that `$context.requestId` is. */
  readonly requestId: string;
  /** Verb as sent. */
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  /** Status that the client got. */
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
  /** What each stage saw and decided, where traces are asked for. */
  readonly trace?: Trace;
}

/** The end of an asynchronous invocation, which was answered long before. */
export interface InvocationEvent {
  /** Tells the events apart. */
  readonly type: 'invocation';
  /** Endpoint that was asked. */
  readonly endpointName: string;
  /** Id that the client got with the acceptance. */
  readonly inferenceId: string;
  /** Whether the answer lies at the output location or the reason at the failure location. */
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
