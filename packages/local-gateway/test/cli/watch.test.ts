import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sketchTemplate } from '../behaviour/sketch-template';
import { CommandResult, ended, printed, runCommand, startCommand, Workplace } from './run-command';

/** An app whose template is what `answer.txt` says; it tells outside of its folder that it hangs. */
const APP = `
const fs = require('node:fs');
const text = fs.readFileSync('answer.txt', 'utf8').trim();
if (text === 'broken') throw new Error('the app is broken');
if (text === 'hangs') return fs.writeFileSync('SIGN', '') ?? setInterval(() => undefined, 1000);
const out = process.env.CDK_OUTDIR;
fs.mkdirSync(out, { recursive: true });
if (text === 'half') return fs.writeFileSync(out + '/S.template.json', '{"Resources": {');
if (text === 'empty') return fs.writeFileSync(out + '/S.template.json', '{"Resources": {}}');
const template = JSON.parse(fs.readFileSync('template.json', 'utf8').replace('ANSWER', text));
fs.writeFileSync(out + '/S.template.json', JSON.stringify(template));
fs.writeFileSync(out + '/manifest.json', JSON.stringify({ artifacts: { S: { type: 'aws:cloudformation:stack', properties: { templateFile: 'S.template.json' } } } }));
`;

const MANIFEST = { artifacts: { S: { type: 'aws:cloudformation:stack', properties: { templateFile: 'S.template.json' } } } };

function answering(text: string): unknown {
  return sketchTemplate({ methods: { 'GET /': { mock: 200, response: text } } });
}

let workplace: Workplace;
let outside: Workplace;

beforeEach(() => {
  workplace = new Workplace();
  outside = new Workplace();
});

afterEach(() => {
  workplace.remove();
  outside.remove();
});

/** A command that watches, once it does. */
class Watching {
  static async start(path: string): Promise<Watching> {
    const child = startCommand(['serve', path, '--port', '0', '--watch'], workplace.path);
    const result = ended(child);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await printed(child, '/_gateway/'))?.[0] ?? '';
    return new Watching(child, result, url);
  }

  private constructor(
    private readonly child: ReturnType<typeof startCommand>, private readonly result: Promise<CommandResult>, private readonly url: string,
  ) {}

  /** Changes something, and waits until the command says what came of it. */
  async change(change: () => unknown, told = 'serving the changed templates'): Promise<string> {
    const said = printed(this.child, told);
    change();
    return said;
  }

  async answer(): Promise<string> {
    return (await fetch(`${this.url}/prod`)).text();
  }

  /** Waits until it serves what answers with a text; what it says may be of a change before. */
  async untilAnswer(text: string): Promise<void> {
    while (await this.answer() !== text) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  /** Why what is served is older than the app, as the page says it. */
  async problemOnPage(): Promise<string | undefined> {
    return (await (await fetch(`${this.url}/_gateway/api/served`)).json() as { readonly problem?: string }).problem;
  }

  async interrupt(): Promise<CommandResult> {
    this.child.kill('SIGINT');
    return this.result;
  }
}

describe('model-gateway serve --watch', () => {
  it('synthesizes a changed app, keeps the last good templates, and serves a repaired app', async () => {
    const sign = join(outside.path, 'hangs');
    workplace.write('cdk.json', { app: `"${process.execPath}" app.js` });
    workplace.write('app.js', APP.replace('SIGN', sign));
    workplace.write('template.json', answering('ANSWER'));
    workplace.write('answer.txt', 'one');
    mkdirSync(join(workplace.path, 'cdk.out'));
    workplace.write('cdk.out/manifest.json', MANIFEST);
    workplace.write('cdk.out/S.template.json', answering('ANSWER'));

    const watching = await Watching.start('cdk.out');
    const write = (text: string) => () => workplace.write('answer.txt', text);
    expect(await watching.answer()).toBe('ANSWER');
    await watching.change(write('two'));
    await watching.untilAnswer('two');

    expect(await watching.change(write('broken'), 'the app is broken')).toMatch(/GW1034 '.*app\.js' ended with 1; the last good templates keep being served\n/);
    expect(await watching.answer()).toBe('two');
    expect(await watching.problemOnPage()).toMatch(/^GW1034 [^]*the app is broken/);
    expect(await watching.change(write('half'), 'GW1001')).toMatch(/GW1001 .*S\.template\.json/);
    expect(await watching.answer()).toBe('two');
    await watching.change(write('empty'), 'GW1002');
    expect(await watching.answer()).toBe('two');

    await watching.change(write('three'));
    await watching.untilAnswer('three');
    expect(await watching.problemOnPage()).toBeUndefined();

    // An app that never ends: the last good templates are served meanwhile, and Ctrl-C does not wait for it.
    write('hangs')();
    while (!existsSync(sign)) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await watching.answer()).toBe('three');
    expect((await watching.interrupt()).code).toBe(0);
  });

  it('hears of files in folders that came later, that were made anew, and that were moved', async () => {
    workplace.write('cdk.json', { app: `"${process.execPath}" app.js` });
    workplace.write('app.js', APP.replace("'answer.txt'", "['lib/answer.txt', 'moved/answer.txt'].find((each) => fs.existsSync(each))"));
    workplace.write('template.json', answering('ANSWER'));
    workplace.write('t.json', answering('one'));
    mkdirSync(join(workplace.path, 'cdk.out'));
    workplace.write('cdk.out/manifest.json', MANIFEST);
    workplace.write('cdk.out/S.template.json', answering('ANSWER'));

    const watching = await Watching.start('cdk.out');
    for (const text of ['two', 'three', 'four']) {
      await watching.change(() => {
        rmSync(join(workplace.path, 'lib'), { recursive: true, force: true });
        mkdirSync(join(workplace.path, 'lib'));
        workplace.write('lib/answer.txt', text);
      });
      await watching.untilAnswer(text);
    }
    await watching.change(() => renameSync(join(workplace.path, 'lib'), join(workplace.path, 'moved')));
    await watching.change(() => workplace.write('moved/answer.txt', 'five'));
    await watching.untilAnswer('five');
    expect((await watching.interrupt()).code).toBe(0);
  });

  it('reads a template again whenever something else puts another in its place, and keeps the last good one', async () => {
    workplace.write('t.json', answering('one'));
    const watching = await Watching.start('t.json');
    expect(await watching.answer()).toBe('one');
    expect(await watching.change(() => workplace.write('t.json', '{"Resources": {'), 'GW1001')).toMatch(/GW1001 '.*t\.json' is not JSON/);
    expect(await watching.answer()).toBe('one');
    for (const text of ['two', 'three']) {
      await watching.change(() => workplace.write('t.json', answering(text)));
      await watching.untilAnswer(text);
    }
    expect((await watching.interrupt()).code).toBe(0);
  });

  it('reads a cdk.out folder again that something else makes anew', async () => {
    const synthesize = (text: string) => () => {
      rmSync(join(workplace.path, 'cdk.out'), { recursive: true, force: true });
      mkdirSync(join(workplace.path, 'cdk.out'));
      workplace.write('cdk.out/S.template.json', answering(text));
      workplace.write('cdk.out/manifest.json', MANIFEST);
    };
    synthesize('one')();
    const watching = await Watching.start('cdk.out');
    for (const text of ['two', 'three']) {
      await watching.change(synthesize(text));
      await watching.untilAnswer(text);
    }
    expect((await watching.interrupt()).code).toBe(0);
  });

  it('fails to start where cdk.json is not JSON', async () => {
    workplace.write('cdk.json', '{"app": ');
    workplace.write('t.json', answering('one'));
    const { code, stdout, stderr } = await runCommand(['serve', 't.json', '--port', '0', '--watch'], { cwd: workplace.path });
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(/^GW1034 '.*cdk\.json' is not JSON: .+\n$/)]);
  });
});
