import { examineTemplate, type Examination } from './examine-template';
import type { TemplateRun } from './template-run';
import { valueAt, type ValueAt } from './value-at';

/** What a page asks its worker. */
export type Question =
  | { readonly kind: 'examine'; readonly text: string; readonly run: TemplateRun; readonly isChecked: boolean }
  | { readonly kind: 'value'; readonly text: string; readonly offset: number; readonly request: TemplateRun['request'] };

/** What the worker answers. */
export type Answer =
  | { readonly kind: 'examined'; readonly examination: Examination }
  | { readonly kind: 'valued'; readonly value: ValueAt | undefined }
  | { readonly kind: 'failed'; readonly message: string };

/** Answers a question, in the worker. */
export function answerQuestion(question: Question): Answer {
  try {
    if (question.kind === 'examine') return { kind: 'examined', examination: examineTemplate(question.text, question.run, question.isChecked) };
    return { kind: 'valued', value: valueAt(question.text, question.offset, question.request) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
