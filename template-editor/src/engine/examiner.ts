import type { Examination } from './examine-template';
import type { TemplateRun } from './template-run';
import type { ValueAt } from './value-at';

/** Looks at templates for an editor. */
export interface Examiner {
  examine(text: string, run: TemplateRun): Promise<Examination>;
  valueAt(text: string, offset: number, request: TemplateRun['request']): Promise<ValueAt | undefined>;
}
