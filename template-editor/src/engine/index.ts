export { examineTemplate, type Examination, type Mark, type Repair, type Span } from './examine-template';
export { examineHere, type Examiner } from './examiner';
export { answerQuestion, type Answer, type Question } from './question';
export type { TemplateRun } from './template-run';
export { valueAt, type ValueAt } from './value-at';
