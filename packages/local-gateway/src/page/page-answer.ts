import { Header } from '../http/gateway-request';

/** What the page answers: a whole body, or events for as long as the client listens. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly body: string | Uint8Array;
  /**
   * Starts sending events; called once, behind the body, and answers what stops them.
   *
   * @default - the body is all
   */
  readonly stream?: (sink: EventSink) => () => void;
}

/** Where events go. */
export interface EventSink {
  /** Sends text; false where the client does not keep up. */
  send(text: string): boolean;
  end(): void;
}

/**
 * What keeps other sites out of the page, and the page from running anything but its own files:
 * no inline script or style, no evaluated text, no other origin, no frame; its one worker is what the policy `model-gateway` allows.
 */
const SECURITY_HEADERS: readonly Header[] = [
  ['Content-Security-Policy', [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'",
    "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types model-gateway',
  ].join('; ')],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
];

/** An answer with the security headers of all. */
export function pageAnswer(status: number, headers: readonly Header[], body: string | Uint8Array, stream?: PageAnswer['stream']): PageAnswer {
  return { status, headers: [...SECURITY_HEADERS, ...headers], body, stream };
}

/** Data as JSON, which nobody keeps. */
export function jsonAnswer(status: number, data: unknown): PageAnswer {
  return pageAnswer(status, [['Content-Type', 'application/json'], ['Cache-Control', 'no-store']], JSON.stringify(data));
}

/** A refusal with its reason. */
export function refusedAnswer(status: number, message: string, headers: readonly Header[] = []): PageAnswer {
  return pageAnswer(status, [['Content-Type', 'application/json'], ['Cache-Control', 'no-store'], ...headers], JSON.stringify({ message }));
}
