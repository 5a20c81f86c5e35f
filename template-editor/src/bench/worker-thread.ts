import type { Said } from '../engine';
import type { Thread, Told } from './thread';

/** A worker that runs `answerQuestions`, as a thread. */
export function workerThread(worker: Worker, onTold: (told: Told) => void): Thread {
  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => onTold(data));
  worker.addEventListener('error', ({ message }) => onTold({ kind: 'stopped', message: `the engine stopped: ${message}` }));
  return { ask: (question) => worker.postMessage(question), stop: () => worker.terminate() };
}
