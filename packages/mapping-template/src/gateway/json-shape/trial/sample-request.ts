import type { TemplateReads } from '../../analysis/template-reads';
import type { RunLog } from '../run/run-log';

/** A request, as plain data. */
export interface SampleRequest {
  readonly body?: string;
  readonly params?: {
    readonly path?: Readonly<Record<string, string>>;
    readonly querystring?: Readonly<Record<string, string>>;
    readonly header?: Readonly<Record<string, string>>;
  };
  readonly context?: Readonly<Record<string, unknown>>;
  readonly stageVariables?: Readonly<Record<string, string>>;
}

/** A template that can be tried out. */
export interface TrialTemplate {
  readonly reads: TemplateReads;
  /** What the abstract run over all branches saw. */
  readonly run: RunLog;
  /** Whether it may be tried out once more; behind the last trial, nothing renders. */
  readonly canRender: boolean;
  /** Renders the template; `undefined` where it fails or nothing renders. */
  render(request: SampleRequest): string | undefined;
}
