import { answerQuestion, type Question } from '@model-gateway/template-editor/engine';

self.addEventListener('message', ({ data }: MessageEvent<Question>) => self.postMessage(answerQuestion(data)));
