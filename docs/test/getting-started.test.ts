import { rmSync } from 'node:fs';
import { readPage } from './samples/pages';
import { readSamples, type Sample } from './samples/read-samples';
import { Newcomer } from './samples/newcomer';

// A newcomer who does what the page says: saves its files, runs its commands, and looks whether they print what it promises.

const PAGE = 'docs/getting-started.md';
const samples = readSamples(PAGE, readPage(PAGE));
const steps = samples.filter(({ note }) => note === 'step' || note.startsWith('file '));
const done = (sample: Sample): string => sample.note === 'step' ? sample.text.split('\n')[0] : sample.note;

let newcomer: Newcomer;
beforeAll(async () => { newcomer = await Newcomer.arrive(); });
afterAll(async () => {
  await newcomer.leave();
  rmSync(newcomer.directory, { recursive: true, force: true });
});

it.each(steps.map((sample): [number, string, Sample] => [sample.line, done(sample), sample]))('line %d: %s', async (_, __, sample) => {
  if (sample.note.startsWith('file ')) newcomer.save(sample.note.slice('file '.length), sample.text);
  else for (const { command, printed } of newcomer.commandsOf(sample)) expect(await newcomer.run(command)).toContain(printed);
}, 300_000);

it('has steps to follow', () => {
  expect(steps.length).toBeGreaterThan(6);
});
