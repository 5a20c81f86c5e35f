import { examineTemplate, type Examination } from './examine-template';
import type { TemplateRun } from './template-run';
import { valueAt, type ValueAt } from './value-at';

/** Looks at templates for an editor, on this thread or on another. */
export interface Examiner {
  examine(text: string, run: TemplateRun): Promise<Examination>;
  valueAt(text: string, offset: number, request: TemplateRun['request']): Promise<ValueAt | undefined>;
}

/** Looks at templates on this thread, which waits as long. */
export const examineHere: Examiner = {
  examine: (text, run) => Promise.resolve(examineTemplate(text, run)),
  valueAt: (text, offset, request) => Promise.resolve(valueAt(text, offset, request)),
};
