import { WorkerExaminer, type Thread } from '../src/bench/worker-examiner';
import type { Answer, Question, TemplateRun } from '../src/engine';

const RUN: TemplateRun = {
  template: { name: 'request.vtl', mediaType: 'application/json', text: '' },
  phase: 'request',
  request: { body: '', params: {}, context: {}, stageVariables: {} },
  isJson: true,
};

/** A thread that answers when the test says so. */
class FakeThread implements Thread {
  readonly asked: Question[] = [];
  isStopped = false;

  constructor(readonly answer: (answer: Answer) => void) {}

  ask(question: Question): void {
    this.asked.push(question);
  }

  stop(): void {
    this.isStopped = true;
  }
}

function examiner(limitMs: number): { readonly examiner: WorkerExaminer; readonly threads: FakeThread[] } {
  const threads: FakeThread[] = [];
  const start = (onAnswer: (answer: Answer) => void): Thread => {
    const thread = new FakeThread(onAnswer);
    threads.push(thread);
    return thread;
  };
  return { examiner: new WorkerExaminer({ start, limitMs }), threads };
}

const examined = (output: string): Answer => ({ kind: 'examined', examination: { output, mappings: [], marks: [], idle: [] } });

it('asks a new thread to render alone where checking takes too long, and says so', async () => {
  const { examiner: examining, threads } = examiner(20);
  const examination = examining.examine('#foreach…', RUN);
  while (threads.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  threads[1].answer(examined('out'));
  const { output, marks } = await examination;
  expect([output, marks.map(({ severity, message }) => `${severity}: ${message}`)]).toEqual([
    'out', ['warning: checking the template took longer than 0.02 seconds and was stopped; it is rendered all the same'],
  ]);
  expect(threads.map(({ asked }) => asked.map((question) => question.kind === 'examine' && question.isChecked))).toEqual([[true], [false]]);
});

it('stops a thread that takes too long, says so, and asks a new one', async () => {
  const { examiner: examining, threads } = examiner(20);
  const late = await examining.examine('#foreach…', RUN);
  expect(late.marks.map(({ message }) => message)).toEqual(['the template took longer than 0.02 seconds for this request and was stopped']);
  expect(threads[0].isStopped).toBe(true);

  const next = examining.examine('{}', RUN);
  threads[2].answer(examined('{}'));
  expect((await next).output).toBe('{}');
  expect(threads).toHaveLength(3);
});

it('hears nothing more from a thread that was stopped', async () => {
  const { examiner: examining, threads } = examiner(20);
  await examining.examine('first', RUN);
  const second = examining.examine('second', RUN);
  threads[0].answer(examined('of the first'));
  threads[2].answer(examined('of the second'));
  expect((await second).output).toBe('of the second');
});

it('makes only the last of the examinations that wait, and answers all with it', async () => {
  const { examiner: examining, threads } = examiner(1000);
  const answers = ['a', 'b', 'c'].map((text) => examining.examine(text, RUN));
  threads[0].answer(examined('A'));
  threads[0].answer(examined('C'));
  expect((await Promise.all(answers)).map(({ output }) => output)).toEqual(['A', 'C', 'C']);
  expect(threads[0].asked.map((question) => question.text)).toEqual(['a', 'c']);
});

it('tells what went wrong in the thread', async () => {
  const { examiner: examining, threads } = examiner(1000);
  const examination = examining.examine('a', RUN);
  threads[0].answer({ kind: 'failed', message: 'the engine stopped: out of memory' });
  expect((await examination).marks.map(({ report }) => report)).toEqual(['request.vtl: the engine stopped: out of memory']);
});

it('asks for values on the same thread, behind what is asked already', async () => {
  const { examiner: examining, threads } = examiner(1000);
  const examination = examining.examine('a', RUN);
  const value = examining.valueAt('a', 0, RUN.request);
  threads[0].answer(examined('A'));
  threads[0].answer({ kind: 'valued', value: { start: 0, end: 1, reference: '$a', values: ['1'] } });
  expect((await examination).output).toBe('A');
  expect((await value)?.values).toEqual(['1']);
});
