import { createGateway } from '@model-gateway/local-gateway';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { optionsOf, requestOf } from './samples/curl-request';
import { readPage, ROOT } from './samples/pages';
import { makesStack, readSamples, type Sample } from './samples/read-samples';
import { commandsOf } from './samples/shell-sample';
import { synthesized } from './samples/synthesized-sample';

// A request that a recipe tells its readers to send reaches the model of the API that the recipe makes; where the recipe says how to serve it, so.

const recipes = readdirSync(join(ROOT, 'docs', 'recipes')).map((name) => `docs/recipes/${name}`);
const requests = recipes.flatMap((page) => {
  const samples = readSamples(page, readPage(page));
  return samples.flatMap((sample, index): [string, string, Sample, string[]][] => {
    const stack = samples.slice(0, index).findLast(makesStack);
    if (sample.language !== 'sh' || stack === undefined) return [];
    const commands = commandsOf(sample);
    return commands.filter((command) => requestOf(command) !== undefined).map((command) => [page, command, stack, commands]);
  });
});

let bucket: string;
beforeAll(() => { bucket = mkdtempSync(join(tmpdir(), 'bucket-')); });
afterAll(() => rmSync(bucket, { recursive: true }));

it.each(requests)('%s: %s', async (_, command, stack, commands) => {
  const [sourceIp] = commands.flatMap((each) => optionsOf(each, '--source-ip'));
  const buckets = commands.flatMap((each) => optionsOf(each, '--s3')).map((option) => option.split('=')[0]);
  const endpoints = commands.flatMap((each) => optionsOf(each, '--model')).map((option) => option.split('=')[0]);
  const gateway = createGateway({
    template: synthesized(stack),
    models: Object.fromEntries((endpoints.length === 0 ? ['*'] : endpoints).map((name) => [name, () => '{}'])),
    ...buckets.length === 0 ? {} : { s3: Object.fromEntries(buckets.map((name) => [name, bucket])) },
  });
  const { path = '', ...request } = requestOf(command) ?? {};
  const { status, trace } = await gateway.inject({ ...request, path, ...sourceIp === undefined ? {} : { sourceIp } });
  await gateway.settled();
  await gateway.close();
  expect(trace.stages.map(({ stage: name }) => name)).toContain('call');
  expect([200, 202]).toContain(status);
});

it('are many', () => {
  expect(requests.length).toBeGreaterThan(10);
});
