import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sketchTemplate } from '../behaviour/sketch-template';
import { ended, printed, runCommand, startCommand, Workplace } from './run-command';

const APP = `
const fs = require('node:fs');
const text = fs.readFileSync('answer.txt', 'utf8').trim();
if (text === 'broken') throw new Error('the app is broken');
if (text === 'hangs') return console.log('hanging') ?? setInterval(() => undefined, 1000);
const out = process.env.CDK_OUTDIR;
fs.mkdirSync(out, { recursive: true });
if (text === 'half') return fs.writeFileSync(out + '/S.template.json', '{"Resources": {');
if (text === 'empty') return fs.writeFileSync(out + '/S.template.json', '{"Resources": {}}');
const template = JSON.parse(fs.readFileSync('template.json', 'utf8').replace('ANSWER', text));
fs.writeFileSync(out + '/S.template.json', JSON.stringify(template));
fs.writeFileSync(out + '/manifest.json', JSON.stringify({ artifacts: { S: { type: 'aws:cloudformation:stack', properties: { templateFile: 'S.template.json' } } } }));
`;

describe('model-gateway serve --watch', () => {
  it('synthesizes a changed app, keeps the last good templates, and serves a repaired app', async () => {
    const workplace = new Workplace();
    workplace.write('cdk.json', { app: `"${process.execPath}" app.js` });
    workplace.write('app.js', APP);
    workplace.write('template.json', sketchTemplate({ methods: { 'GET /': { mock: 200, response: 'ANSWER' } } }));
    workplace.write('answer.txt', 'one');
    mkdirSync(join(workplace.path, 'cdk.out'));
    workplace.write('cdk.out/manifest.json', { artifacts: { S: { type: 'aws:cloudformation:stack', properties: { templateFile: 'S.template.json' } } } });
    copyFileSync(join(workplace.path, 'template.json'), join(workplace.path, 'cdk.out', 'S.template.json'));

    const child = startCommand(['serve', 'cdk.out', '--port', '0', '--watch'], workplace.path);
    const result = ended(child);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await printed(child, '/prod\n'))?.[0] ?? '';
    const answer = async (): Promise<string> => (await fetch(`${url}/prod`)).text();
    expect(await answer()).toBe('ANSWER');
    // The watch begins right behind the banner.
    await new Promise((resolve) => setTimeout(resolve, 500));

    const changed = printed(child, 'serving the changed templates');
    workplace.write('answer.txt', 'two');
    await changed;
    expect(await answer()).toBe('two');

    const broken = printed(child, 'GW1034');
    workplace.write('answer.txt', 'broken');
    expect(await broken).toMatch(/GW1034 '.*app\.js' ended with 1; the last good templates keep being served\n[^]*the app is broken/);
    expect(await answer()).toBe('two');
    expect(await problemOnPage(url)).toMatch(/^GW1034 [^]*the app is broken/);

    const half = printed(child, 'GW1001');
    workplace.write('answer.txt', 'half');
    expect(await half).toMatch(/GW1001 .*S\.template\.json/);
    expect(await answer()).toBe('two');

    const empty = printed(child, 'GW1002');
    workplace.write('answer.txt', 'empty');
    await empty;
    expect(await answer()).toBe('two');

    const repaired = printed(child, 'serving the changed templates');
    workplace.write('answer.txt', 'three');
    await repaired;
    expect(await answer()).toBe('three');
    expect(await problemOnPage(url)).toBeUndefined();

    // An app that never ends: the last good templates are served meanwhile, and Ctrl-C does not wait for it.
    workplace.write('answer.txt', 'hangs');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await answer()).toBe('three');
    child.kill('SIGINT');
    expect((await result).code).toBe(0);
    workplace.remove();
  }, 30_000);

  it('reads a template again that something else writes, and keeps the last good one', async () => {
    const workplace = new Workplace();
    const template = (text: string): unknown => sketchTemplate({ methods: { 'GET /': { mock: 200, response: text } } });
    workplace.write('t.json', template('one'));
    const child = startCommand(['serve', 't.json', '--port', '0', '--watch'], workplace.path);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await printed(child, '/_gateway/'))?.[0] ?? '';
    const answer = async (): Promise<string> => (await fetch(`${url}/prod`)).text();
    expect(await answer()).toBe('one');
    // The watch begins right behind the banner.
    await new Promise((resolve) => setTimeout(resolve, 500));

    const broken = printed(child, 'GW1001');
    workplace.write('t.json', '{"Resources": {');
    expect(await broken).toMatch(/GW1001 '.*t\.json' is not JSON/);
    expect(await answer()).toBe('one');
    const changed = printed(child, 'serving the changed templates');
    workplace.write('t.json', template('two'));
    await changed;
    expect(await answer()).toBe('two');
    workplace.remove();
  }, 30_000);

  it('fails to start where cdk.json is not JSON', async () => {
    const workplace = new Workplace();
    workplace.write('cdk.json', '{"app": ');
    workplace.write('t.json', sketchTemplate({ methods: { 'GET /': { mock: 200 } } }));
    const { code, stderr } = await runCommand(['serve', 't.json', '--port', '0', '--watch'], { cwd: workplace.path });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^GW1034 '.*cdk\.json' is not JSON: .+\n$/)]);
    workplace.remove();
  });
});

/** Why what is served is older than the app, as the page says it. */
async function problemOnPage(url: string): Promise<string | undefined> {
  return (await (await fetch(`${url}/_gateway/api/served`)).json() as { readonly problem?: string }).problem;
}
