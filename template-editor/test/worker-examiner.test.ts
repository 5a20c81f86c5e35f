import type { Thread, Told } from '../src/bench/thread';
import { WorkerExaminer } from '../src/bench/worker-examiner';
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

  constructor(readonly tell: (told: Told) => void, private readonly isReady: boolean) {}

  ask(question: Question): void {
    this.asked.push(question);
    if (this.isReady && this.asked.length === 1) this.tell({ kind: 'ready' });
  }

  stop(): void {
    this.isStopped = true;
  }
}

const LIMIT_MS = 20;

/** Threads are ready at once, unless the test says when they are. */
function examiner({ isReady = true } = {}): { readonly examiner: WorkerExaminer; readonly threads: FakeThread[] } {
  const threads: FakeThread[] = [];
  const start = (onTold: (told: Told) => void): Thread => {
    const thread = new FakeThread(onTold, isReady);
    threads.push(thread);
    return thread;
  };
  return { examiner: new WorkerExaminer({ start, limitMs: LIMIT_MS }), threads };
}

const examined = (output: string): Answer => ({ kind: 'examined', examination: { output, mappings: [], marks: [], idle: [] } });

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('asks a new thread to render alone where checking takes too long, and says so', async () => {
  const { examiner: examining, threads } = examiner();
  const examination = examining.examine('#foreach…', RUN);
  await jest.advanceTimersByTimeAsync(LIMIT_MS);
  threads[1].tell(examined('out'));
  const { output, marks } = await examination;
  expect([output, marks.map(({ severity, message }) => `${severity}: ${message}`)]).toEqual([
    'out', ['warning: checking the template took longer than 0.02 seconds and was stopped; it is rendered all the same'],
  ]);
  expect(threads.map(({ asked }) => asked.map((question) => question.kind === 'examine' && question.isChecked))).toEqual([[true], [false]]);
});

it('stops a thread that takes too long, says so, and asks a new one', async () => {
  const { examiner: examining, threads } = examiner();
  const late = examining.examine('#foreach…', RUN);
  await jest.advanceTimersByTimeAsync(2 * LIMIT_MS);
  expect((await late).marks.map(({ message }) => message)).toEqual(['the template took longer than 0.02 seconds for this request and was stopped']);
  expect(threads.map(({ isStopped }) => isStopped)).toEqual([true, true]);

  const next = examining.examine('{}', RUN);
  threads[2].tell(examined('{}'));
  expect((await next).output).toBe('{}');
  expect(threads).toHaveLength(3);
});

it('does not count how long a thread takes until it can be asked', async () => {
  const { examiner: examining, threads } = examiner({ isReady: false });
  const examination = examining.examine('{}', RUN);
  await jest.advanceTimersByTimeAsync(100 * LIMIT_MS);
  threads[0].tell({ kind: 'ready' });
  await jest.advanceTimersByTimeAsync(LIMIT_MS - 1);
  threads[0].tell(examined('{}'));
  expect((await examination).marks).toEqual([]);
  expect(threads).toHaveLength(1);

  const second = examining.examine('#foreach…', RUN);
  await jest.advanceTimersByTimeAsync(LIMIT_MS);
  expect(threads.map(({ isStopped }) => isStopped)).toEqual([true, false]);
  threads[1].tell(examined('late'));
  expect((await second).output).toBe('late');
});

it('hears nothing more from a thread that was stopped', async () => {
  const { examiner: examining, threads } = examiner();
  const first = examining.examine('first', RUN);
  await jest.advanceTimersByTimeAsync(2 * LIMIT_MS);
  await first;
  const second = examining.examine('second', RUN);
  threads[0].tell(examined('of the first'));
  threads[2].tell(examined('of the second'));
  expect((await second).output).toBe('of the second');
});

it('makes only the last of the examinations that wait, and answers all with it', async () => {
  const { examiner: examining, threads } = examiner();
  const answers = ['a', 'b', 'c'].map((text) => examining.examine(text, RUN));
  threads[0].tell(examined('A'));
  threads[0].tell(examined('C'));
  expect((await Promise.all(answers)).map(({ output }) => output)).toEqual(['A', 'C', 'C']);
  expect(threads[0].asked.map((question) => question.text)).toEqual(['a', 'c']);
});

it.each<[string, Told, string, number]>([
  ['what went wrong in a question, and asks the same thread again', { kind: 'failed', message: 'no such thing' }, 'request.vtl: no such thing', 0],
  ['that a thread has failed as a whole, and asks a new one', { kind: 'stopped', message: 'out of memory' }, 'request.vtl: out of memory', 1],
])('tells %s', async (_, answer, report, asked) => {
  const { examiner: examining, threads } = examiner();
  const examination = examining.examine('a', RUN);
  threads[0].tell(answer);
  expect((await examination).marks.map((mark) => mark.report)).toEqual([report]);
  const next = examining.examine('{}', RUN);
  threads[asked].tell(examined('{}'));
  expect((await next).output).toBe('{}');
});

it('asks for values on the same thread, behind what is asked already', async () => {
  const { examiner: examining, threads } = examiner();
  const examination = examining.examine('a', RUN);
  const value = examining.valueAt('a', 0, RUN.request);
  threads[0].tell(examined('A'));
  threads[0].tell({ kind: 'valued', value: { start: 0, end: 1, reference: '$a', values: ['1'] } });
  expect((await examination).output).toBe('A');
  expect((await value)?.values).toEqual(['1']);
});
