import { FindingSeverity } from './finding';
import { CLEAN, found, type TemplateRule } from './rule';

export const PLAIN_TEXT: TemplateRule = {
  code: 'MAP2036',
  name: 'plain-text',
  severity: FindingSeverity.WARNING,
  title: 'the output is plain words',
  explanation: 'The output begins with a word: it is neither JSON nor a form, XML or CSV. That may be meant, and can be rendered; most backends take JSON.',
  evidence: 'inferred',
  wrong: { template: 'hello world' },
  right: { template: '{"message": "hello world"}' },
  needs: 'run',
  check({ run, text }) {
    const [start] = run.plainStarts;
    if (start === undefined || !/[A-Za-z]/.test(start.char)) {
      return CLEAN;
    }
    const line = text.slice(start.span.start).split(/\r?\n/, 1)[0];
    const looksMeant = /^[\w.-]+(?:\[\w*\])?=|^(?:true|false|null)\s*$|^[\w. -]*,|^--/.test(line);
    const [word] = /^.[^\s#$]*/.exec(line) ?? [start.char];
    return looksMeant ? CLEAN : found([{
      span: { start: start.span.start, end: start.span.start + word.length },
      message: `the output begins with the word '${word}': it is no JSON`,
      help: 'leave it as it is where the backend takes plain text',
    }]);
  },
};
