import { hashOf, stateOf } from '../playground/link';
import type { PlayState } from '../playground/play-state';

const STATE: PlayState = {
  phase: 'response', isJson: false, template: '{"a": $input.json(\'$\')} ✓', path: [['id', '7']], querystring: [['', 'x'], ['q', 'ü']], header: [], stageVariables: [['v', '1']],
  body: '{"b": "\u{1F600}"}', context: '{}',
};

it('holds everything, in characters that addresses leave whole', async () => {
  const hash = await hashOf(STATE);
  expect(hash).toMatch(/^#v1\.[\w-]+$/);
  expect(await stateOf(hash ?? '')).toEqual(STATE);
});

it.each(['', '#', '#injection', '#v1.', '#v1.!!!', '#v1.AAAA', '#v2.abc'])('knows that %j holds no state', async (hash) => {
  expect(await stateOf(hash)).toBeUndefined();
});

it('takes from a link only what has the form of a state', async () => {
  const strange = await hashOf({ phase: 'other', template: 7, path: [['a'], ['b', 'c'], 'd'], more: true } as unknown as PlayState);
  expect(await stateOf(strange ?? '')).toEqual({
    phase: 'request', isJson: true, template: '', path: [['b', 'c']], querystring: [], header: [], stageVariables: [], body: '', context: '',
  });
});

it('fails for a link that unpacks to more than any template needs', async () => {
  expect(await stateOf(await hashOf({ ...STATE, body: ' '.repeat(5 * 1024 * 1024) }) ?? '')).toBeUndefined();
});

it('makes no link of a state that is too long for one', async () => {
  const noise = Array.from({ length: 60_000 }, (_value, index) => String.fromCharCode(33 + ((index * 7919) ^ (index >> 3)) % 90)).join('');
  expect(await hashOf({ ...STATE, body: noise })).toBeUndefined();
  expect((await hashOf({ ...STATE, body: noise.slice(0, 20_000) }))?.length).toBeLessThan(30_001);
});
