/** A template as people write them, and what a check of it may say. */
export interface Pattern {
  readonly name: string;
  readonly template: string;
  readonly phase?: 'request' | 'response';
  /** A request that it is meant for. */
  readonly request: Record<string, unknown>;
  /** What it renders to for that request: JSON to compare with, or plain text. Only right patterns have one. */
  readonly json?: unknown;
  readonly text?: string;
  /** Codes that a check must find; a pattern without any is right and may give no error. */
  readonly finds?: readonly string[];
}
