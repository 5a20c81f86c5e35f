import { stateOf } from '../playground/link';
import { playgroundAddress } from '../src/playground-links';
import { output, textOf } from '../../scripts/browser/shown-bench';
import { useSite } from './use-site';

const site = useSite();

const hash = (address: string) => address.slice(address.indexOf('#'));

it('is the address of the playground with a template and the request of its note', async () => {
  const note = 'request {"body": "{}", "params": {"path": {"id": "7"}, "querystring": {"a": "b"}}, "context": {"requestId": "r"}, "stageVariables": {"v": "1"}}';
  const address = playgroundAddress('{"id": $input.params("id")}', note);
  expect(address).toMatch(/^playground\.html#v1\.[\w-]+$/);
  expect(await stateOf(hash(address))).toEqual({
    phase: 'request', template: '{"id": $input.params("id")}', isJson: true, body: '{}',
    path: [['id', '7']], querystring: [['a', 'b']], header: [], stageVariables: [['v', '1']], context: '{\n  "requestId": "r"\n}',
  });
});

it.each([['breaks MAP2003 in a response', 'response'], ['keeps MAP2003', 'request'], ['', 'request']])('maps for the note "%s" a %s', async (note, phase) => {
  expect((await stateOf(hash(playgroundAddress('{}', note))))?.phase).toBe(phase);
});

it('leads from a template of a page to what the page says that it renders', async () => {
  const page = await site.visit('template-language.html#json-that-stays-json');
  await page.locator('#json-that-stays-json ~ .try-it a').first().click();
  await output(page, '999');
  expect(await textOf(page, 'template')).toBe('{"in0": [$input.params(\'user_id\')]}');
  expect(JSON.parse(await textOf(page, 'output'))).toEqual({ in0: [999] });
});
