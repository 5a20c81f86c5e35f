export { TemplateBench } from './template-bench';
export { WorkerExaminer } from './worker-examiner';
export { workerThread, type Thread, type Told } from './worker-thread';
