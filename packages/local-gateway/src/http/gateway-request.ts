/** A request as a client sent it: nothing decoded, headers in their order and spelling. */
export interface GatewayRequest {
  readonly method: string;
  /** Path and query as on the request line, stage included. */
  readonly target: string;
  /** Names and values, alternating. */
  readonly rawHeaders: readonly string[];
  readonly body: Uint8Array;
  readonly sourceIp: string;
  /** Whether the body was longer than API Gateway takes; it is then left out. */
  readonly isTooLarge?: boolean;
}

/** The answer that goes back to the client. */
export interface GatewayAnswer {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: string | Uint8Array;
}

/** A header line. */
export type Header = readonly [name: string, value: string];
