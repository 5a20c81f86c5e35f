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

/** What the worker says: that it can be asked, since loading the engine is no part of what a template takes; then its answers. */
export type Said = Answer | { readonly kind: 'ready' };

/** As much of a worker's scope as is needed. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: { readonly data: Question }) => void): void;
  postMessage(said: Said): void;
}

/** Answers all questions that the worker is asked. */
export function answerQuestions(worker: WorkerScope): void {
  worker.addEventListener('message', ({ data }) => worker.postMessage(answerQuestion(data)));
  worker.postMessage({ kind: 'ready' });
}

function answerQuestion(question: Question): Answer {
  try {
    if (question.kind === 'examine') return { kind: 'examined', examination: examineTemplate(question.text, question.run, question.isChecked) };
    return { kind: 'valued', value: valueAt(question.text, question.offset, question.request) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
