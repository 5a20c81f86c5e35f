import { readSamples } from './read-samples';

const page = (...lines: string[]): string => lines.join('\n');

it('reads language, text, place and note of each block', () => {
  expect(readSamples('a.md', page('Text.', '<!-- sample: request {} -->', '```vtl', 'one', '', 'two', '```', '```sh', 'npm test', '```'))).toEqual([
    { page: 'a.md', line: 4, language: 'vtl', text: 'one\n\ntwo', note: 'request {}' },
    { page: 'a.md', line: 9, language: 'sh', text: 'npm test', note: '' },
  ]);
});

it('keeps a note over a blank line, and forgets it at the next text', () => {
  const notes = (...lines: string[]): string[] => readSamples('a.md', page(...lines)).map(({ note }) => note);
  expect(notes('<!-- sample: request {} -->', '', '```vtl', '```')).toEqual(['request {}']);
  expect(notes('<!-- sample: request {} -->', 'Text.', '```vtl', '```')).toEqual(['']);
});

it('takes the indentation of a block in a list away', () => {
  expect(readSamples('a.md', page('- item', '  ```ts', '  if (a) {', '    b();', '  ```'))[0].text).toBe('if (a) {\n  b();');
});

it('gives a sample its result', () => {
  const [sample, ...others] = readSamples('a.md', page('```ts', 'x', '```', '<!-- sample: prints -->', '```text', '7', '```'));
  expect(others).toEqual([]);
  expect(sample.result).toMatchObject({ note: 'prints', text: '7' });
});

it('gives a sample the stack above it', () => {
  const stack = page('```ts', "new Bucket(this, 'B');", '```');
  const [, , sample] = readSamples('a.md', page(stack, '```ts', 'x', '```', '<!-- sample: with stack -->', '```ts', 'y', '```'));
  expect(sample.stack).toMatchObject({ line: 2, text: "new Bucket(this, 'B');" });
});

it('fails for a sample whose stack is missing', () => {
  expect(() => readSamples('a.md', page('<!-- sample: with stack -->', '```ts', 'y', '```')))
    .toThrow(new Error("a.md:3: the note 'with stack' needs a sample above that makes a stack"));
});

it('reads a block within a longer fence as text', () => {
  expect(readSamples('a.md', page('````text', '```ts', '```', '````'))).toMatchObject([{ language: 'text', text: '```ts\n```' }]);
});

it('fails for a result without a sample', () => {
  expect(() => readSamples('a.md', page('<!-- sample: prints -->', '```text', '7', '```')))
    .toThrow(new Error("a.md:3: the note 'prints' needs a sample directly above its block"));
});

it('fails for a block that is never closed', () => {
  expect(() => readSamples('a.md', page('', '```ts', 'x'))).toThrow(new Error('a.md:2: the fenced block is never closed'));
});
