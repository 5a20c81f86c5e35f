export { TemplateBench } from './template-bench';
export type { Thread, Told } from './thread';
export { WorkerExaminer } from './worker-examiner';
export { workerThread } from './worker-thread';
