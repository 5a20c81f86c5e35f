import { createGateway } from '../../src/gateway';
import { RequestEvent } from '../../src/gateway-event';
import { sketchTemplate } from '../behaviour/sketch-template';

const LOOPS = '#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])$c#end#end#end';

/** What is too much, in a request template; the body is what makes it so where the template alone does not. */
const LIMITS: readonly (readonly [code: string, title: string, template: string, body?: string])[] = [
  ['MAP5001', 'more than 300 KB', 'x'.repeat(300 * 1024 + 1)],
  ['MAP5002', 'directives nested too deep', `${'#if($a)'.repeat(5_000)}${'#end'.repeat(5_000)}`],
  ['MAP5003', 'too many steps', LOOPS.replaceAll('$c#end', '#set($x = $c)#end')],
  ['MAP5004', 'too long an output', '#set($s = "aaaaaaaaaaaaaaaa")#foreach($a in [1..40])#set($s = "$s$s")#end$s'],
  ['MAP5005', 'too long a list', '#set($n = 100000000)#foreach($a in [1..$n])x#end'],
  ['MAP5006', 'blocks that print one another', `${Array.from({ length: 150 }, (_, index) => `#define($d${index + 1})$d${index}#end`).join('')}$d150`],
  ['MAP5021', 'a pattern that never ends', '$input.path("$.a").matches("(a+)+b")', JSON.stringify({ a: 'a'.repeat(2_000) })],
  ['MAP5022', 'a body nested too deep', '$input.json("$.a")', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['MAP5023', 'a path that looks everywhere', '$input.json("$..a..a..a..a..a..a")', JSON.stringify(nested(60))],
];

function nested(depth: number): unknown {
  return depth === 0 ? { a: 1 } : { a: nested(depth - 1), b: [1, 2] };
}

async function ask(template: string, body: string | undefined, place: 'request' | 'response'): Promise<{ readonly status: number; readonly event?: RequestEvent }> {
  const events: RequestEvent[] = [];
  const gateway = createGateway({
    template: sketchTemplate({ methods: { 'POST /': place === 'request' ? { request: template } : { request: '{}', response: template }, 'GET /': { mock: 200 } } }),
    models: { '*': () => body ?? '{}' },
    onEvent: (event) => events.push(event),
  });
  const { url } = await gateway.listen();
  const { status } = await fetch(`${url}/prod`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  expect((await fetch(`${url}/prod`)).status).toBe(200);
  await gateway.close();
  return { status, event: events[0] };
}

describe.each(['request', 'response'] as const)('a %s template', (place) => {
  const cases = LIMITS.map(([code, title, template, body]) => ({ code, title, template, body }));
  it.each(cases)('that hits $code with $title ends in time, and the server stays up', async ({ code, template, body }) => {
    const { status, event } = await ask(template, body, place);
    expect(event?.explanation).toContain(code);
    expect(status).toBe(500);
  });

  it('that loops more than 1000 times goes on behind the loop', async () => {
    const { status, event } = await ask('[#foreach($a in [1..2000])#if($foreach.count == 1001)never#end#end]', '{}', place);
    expect([status, event?.explanation]).toEqual([200, undefined]);
  });
});
