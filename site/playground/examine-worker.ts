import { answerQuestions } from '@model-gateway/template-editor/engine';

answerQuestions(self);
