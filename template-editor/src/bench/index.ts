export { TemplateBench } from './template-bench';
export { WorkerExaminer, type Thread } from './worker-examiner';
