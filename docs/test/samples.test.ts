import { inspect } from 'node:util';
import { docstringSamples } from './samples/docstring-samples';
import { pages, readPage } from './samples/pages';
import { readSamples, type Sample } from './samples/read-samples';
import { SampleGateway } from './samples/sample-gateway';
import { commandsInText, commandsOf, faultOf, printedBy } from './samples/shell-sample';
import { codesOf, findingsOf, renderTemplate, ruleOf } from './samples/template-sample';
import { typeCheck } from './samples/type-check';
import { writeModule } from './samples/write-module';

// Every code sample of every page and docstring is compiled and run. The notes that a page may give are described in docs/samples.md.

const LANGUAGES = ['ts', 'typescript', 'vtl', 'sh', 'console', 'js', 'json', 'text', 'http', 'mermaid', 'python'];
const samples = [...pages().flatMap((page) => readSamples(page, readPage(page))), ...docstringSamples()];
const written = (...languages: string[]): [string, Sample][] =>
  samples.filter(({ language }) => languages.includes(language)).map((sample) => [`${sample.page}:${sample.line}`, sample]);

describe('TypeScript samples', () => {
  const typescript = written('ts', 'typescript');
  let diagnostics: Map<string, string[]>;

  beforeAll(() => {
    diagnostics = typeCheck(typescript.map(([, sample]) => writeModule(sample)));
  }, 300_000);

  it.each(typescript)('compile: %s', (_, sample) => {
    expect(diagnostics.get(writeModule(sample))).toEqual([]);
  });

  it.each(typescript)('run: %s', async (_, sample) => {
    const printed: string[] = [];
    const log = jest.spyOn(console, 'log').mockImplementation((...values: unknown[]) => void printed.push(values.map(show).join(' ')));
    let message: string | undefined;
    try {
      const { default: run } = jest.requireActual<{ default: () => void | Promise<void> }>(writeModule(sample));
      await run();
    } catch (error) {
      message = error instanceof Error ? error.message : String(error);
      if (sample.result?.note !== 'fails with') throw error;
    } finally {
      log.mockRestore();
    }
    if (sample.result?.note === 'fails with') expect(message?.trimEnd()).toBe(sample.result.text);
    if (sample.result?.note === 'prints') expect(printed.join('\n').trimEnd()).toBe(sample.result.text);
  });
});

describe('mapping template samples', () => {
  it.each(written('vtl'))('parse and render: %s', (_, sample) => {
    if (sample.result?.note === 'finds') {
      expect(findingsOf(sample).join('\n')).toBe(sample.result.text);
      return;
    }
    const rule = ruleOf(sample);
    if (rule !== undefined) {
      expect(codesOf(sample, rule.phase).includes(rule.code)).toBe(rule.breaks);
      return;
    }
    const body = renderTemplate(sample);
    if (sample.result?.language === 'json') expect(JSON.parse(body)).toEqual(JSON.parse(sample.result.text));
    if (sample.result?.language === 'text') expect(body.trimEnd()).toBe(sample.result.text);
  });
});

describe('commands', () => {
  const commands = written('sh', 'console').flatMap(([place, sample]) =>
    commandsOf(sample).map((command): [string, string, Sample] => [place, command, sample]));

  it.each(commands)('exist: %s %s', (_, command, sample) => {
    expect(faultOf(command, sample.page)).toBeUndefined();
  });

  it.each(pages().flatMap((page) => commandsInText(readPage(page)).map((command): [string, string] => [page, command])))('in the text exist: %s %s', (page, command) => {
    expect(faultOf(command, page)).toBeUndefined();
  });
});

describe('answers of the documented sample', () => {
  let gateway: SampleGateway;
  beforeAll(async () => { gateway = await SampleGateway.start(); });
  afterAll(() => gateway.stop());

  const requests = written('console').flatMap(([place, sample]) => printedBy(sample, /^curl '(http:\/\/127\.0\.0\.1:3000\/[^']*)'$/)
    .map(([url, printed]): [string, string, string] => [place, url, printed]));

  it.each(requests)('are as written: %s %s', async (_, url, printed) => {
    expect(withoutTrailingBlanks(await gateway.curl(url))).toBe(printed);
  });
});

it.each(written('json'))('JSON parses: %s', (_, { text }) => {
  expect(() => void JSON.parse(text)).not.toThrow();
});

it('saves programs and test cases as files, which the test of their page runs', () => {
  const TESTED_BY_THE_PACKAGE = 'packages/local-gateway/README.md';
  const loose = written('js', 'http').filter(([, { page, note }]) => page !== TESTED_BY_THE_PACKAGE && !note.startsWith('file '));
  expect(loose.map(([place]) => place)).toEqual([]);
});

it('compares every result that a page shows with what its sample gives', () => {
  const compared = ['ts prints text', 'ts prints json', 'ts fails with text', 'vtl renders json', 'vtl renders text', 'vtl finds text'];
  const shown = samples.flatMap(({ language, page, result }) => result === undefined ? [] : [{ place: `${page}:${result.line}`, kind: `${language} ${result.note} ${result.language}` }]);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter(({ kind }) => !compared.includes(kind))).toEqual([]);
});

it('names a language that the tests know at every block', () => {
  const unknown = samples.filter(({ language }) => !LANGUAGES.includes(language));
  expect(unknown.map(({ page, line, language }) => `${page}:${line} '${language}'`)).toEqual([]);
});

function withoutTrailingBlanks(text: string): string {
  return text.replace(/[ \t]+$/gm, '').trimEnd();
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : inspect(value);
}
