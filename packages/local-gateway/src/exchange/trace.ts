/** The stages of the pipeline, in API Gateway's order. */
export const STAGES = [
  'route', 'authorise', 'admit', 'validate', 'cache', 'map-request', 'call', 'select-response', 'map-response', 'gateway-response',
  'compress', 'log',
] as const;

/** One of the stages. */
export type StageName = typeof STAGES[number];

/** What a stage saw and decided. */
export interface StageTrace {
  /** Name of the stage. */
  readonly stage: StageName;
  /** Milliseconds that it took. */
  readonly ms: number;
  /** What it saw; of a type of its own for each stage. */
  readonly input?: unknown;
  /** What it decided; of a type of its own for each stage. */
  readonly output?: unknown;
}

/** Everything that happened to one request. */
export interface Trace {
  /** Id that the client got. */
  readonly requestId: string;
  /** The stages that the request passed, in their order. */
  readonly stages: readonly StageTrace[];
}

/** Records what the stages saw and decided; where nobody asks for a trace there is no recorder, and nothing is spent. */
export class TraceRecorder {
  private readonly stages: StageTrace[] = [];
  private last: number;

  constructor(private readonly requestId: string, private readonly now: () => number) {
    this.last = now();
  }

  /** Adds a stage; the time since the one before is its own. */
  add(stage: StageName, input: unknown, output: unknown): void {
    const time = this.now();
    this.stages.push({ stage, ms: time - this.last, input, output });
    this.last = time;
  }

  /** The trace so far. */
  finish(): Trace {
    return { requestId: this.requestId, stages: this.stages };
  }
}
