import { examineTemplate, valueAt } from '@model-gateway/template-editor/engine';
import type { Answer, Question } from './question';

self.addEventListener('message', ({ data }: MessageEvent<Question>) => self.postMessage(answer(data)));

function answer(question: Question): Answer {
  try {
    if (question.kind === 'examine') return { kind: 'examined', examination: examineTemplate(question.text, question.run) };
    return { kind: 'valued', value: valueAt(question.text, question.offset, question.request) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
