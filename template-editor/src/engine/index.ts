export { examineTemplate, type Examination, type Mark, type Repair, type Span } from './examine-template';
export type { Examiner } from './examiner';
export { answerQuestions, type Answer, type Question, type Said } from './question';
export type { TemplateRun } from './template-run';
export { valueAt, type ValueAt } from './value-at';
