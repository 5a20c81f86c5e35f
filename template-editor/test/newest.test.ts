import { Newest } from '../src/view/newest';

/** A question that is answered when the test says so. */
function open(): { readonly answer: Promise<string>; readonly resolve: (answer: string) => void; readonly reject: (error: Error) => void } {
  let resolve = (_answer: string): void => undefined;
  let reject = (_error: Error): void => undefined;
  const answer = new Promise<string>((fulfil, fail) => ([resolve, reject] = [fulfil, fail]));
  return { answer, resolve, reject };
}

it('tells of the newest question alone, whichever answer comes first', async () => {
  const told: string[] = [];
  const newest = new Newest();
  const [first, second, third, fourth] = [open(), open(), open(), open()];
  const ask = ({ answer }: ReturnType<typeof open>): void => newest.tell(answer, (text) => told.push(text), ({ message }) => told.push(`failed: ${message}`));
  ask(first);
  first.resolve('first');
  await first.answer;
  expect(told).toEqual(['first']);

  ask(second);
  ask(third);
  third.resolve('third');
  second.resolve('second');
  await Promise.all([second.answer, third.answer]);
  expect(told).toEqual(['first', 'third']);

  ask(fourth);
  ask(open());
  fourth.reject(new Error('overtaken'));
  await fourth.answer.catch(() => undefined);
  expect(told).toEqual(['first', 'third']);
});

it('tells that the newest question has failed', async () => {
  const failed = await new Promise<Error>((resolve) => new Newest().tell(Promise.reject(new Error('no answer')), () => undefined, resolve));
  expect(failed.message).toBe('no answer');
});
