import { createGateway } from '../../src/gateway';
import { sketchTemplate } from '../behaviour/sketch-template';
import { ended, printed, runCommand, startCommand, Workplace } from './run-command';

let workplace: Workplace;

const before = { ...process.env };

beforeEach(() => (workplace = new Workplace()));
afterEach(() => {
  process.env = { ...before };
  workplace.remove();
});

const GUARDED = sketchTemplate({
  methods: { 'GET /': { auth: 'CUSTOM', mock: 200, response: '$context.authorizer.principalId', integration: {} } },
  resources: {
    Guard: {
      Type: 'AWS::ApiGateway::Authorizer',
      Properties: { RestApiId: { Ref: 'Api' }, Name: 'guard', Type: 'TOKEN', IdentitySource: 'method.request.header.Authorization' },
    },
  },
});

/** The template with the authorizer attached to its method. */
function guarded(): unknown {
  return JSON.parse(JSON.stringify(GUARDED).replaceAll('"AuthorizationType":"CUSTOM"', '"AuthorizationType":"CUSTOM","AuthorizerId":{"Ref":"Guard"}')) as unknown;
}

describe('model-gateway serve --authorizers', () => {
  it.each([
    ['CommonJS', 'stubs.cjs', "exports.guard = ({ token }) => ({ allow: token === 'let-me-in', principalId: 'me' });"],
    ['an ES module', 'stubs.mjs', "export const guard = async ({ token }) => ({ allow: token === 'let-me-in', principalId: 'me' });"],
    ['a default export', 'stubs.mjs', "export default { guard: ({ token }) => ({ allow: token === 'let-me-in', principalId: 'me' }) };"],
  ])('asks the functions of %s', async (_title, name, text) => {
    workplace.write('t.json', guarded());
    workplace.write(name, text);
    const child = startCommand(['serve', 't.json', '--port', '0', '--authorizers', name], workplace.path);
    const end = ended(child);
    const banner = await printed(child, 'GET ');
    expect(banner).toMatch(/GET {5}http:\S+ {2}CUSTOM\n/);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(banner)?.[0] ?? '';
    const answers = await Promise.all(['let-me-in', 'no'].map((token) => fetch(`${url}/prod`, { headers: { Authorization: token } })));
    expect([answers.map(({ status }) => status), await answers[0]?.text()]).toEqual([[200, 403], 'me']);
    child.kill('SIGINT');
    expect((await end).code).toBe(0);
  });

  it.each([
    ['does not exist', undefined, /^GW1040 '.*stubs\.cjs' cannot be loaded: Cannot find module .*\n$/],
    ['is broken', 'throw new Error("oops")', /^GW1040 '.*stubs\.cjs' cannot be loaded: oops\n$/],
    ['exports nothing', '', /^GW1040 '.*stubs\.cjs' exports nothing; export a function for each authorizer, under its name\n$/],
    ['exports what is no function', 'exports.guard = { allow: true };',
      /^GW1040 'guard' of '.*stubs\.cjs' is object; export a function \(question\) => \(\{ allow: true \}\) under that name\n$/],
  ])('fails where the module %s', async (_title, text, message) => {
    workplace.write('t.json', guarded());
    if (text !== undefined) workplace.write('stubs.cjs', text);
    const { code, stderr } = await runCommand(['serve', 't.json', '--port', '0', '--authorizers', 'stubs.cjs'], { cwd: workplace.path });
    expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
  });
});

describe('model-gateway serve --model e=file:…', () => {
  beforeEach(() => workplace.write('t.json', sketchTemplate({ methods: { 'POST /': { request: '$input.json("$")' } } })));

  it('answers as it was recorded, and says so at start', async () => {
    workplace.write('answer.json', { status: 200, headers: { 'Content-Type': 'text/csv' }, body: { predictions: [1] } });
    const child = startCommand(['serve', 't.json', '--port', '0', '--model', 'e=file:answer.json'], workplace.path);
    const banner = await printed(child, 'ready');
    expect(banner).toContain('  model e at file:answer.json: ready\n');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(banner)?.[0] ?? '';
    expect(await (await fetch(`${url}/prod`, { method: 'POST', body: '{}' })).json()).toEqual({ predictions: [1] });
  });

  it.each<[string, unknown, string]>([
    ['holds no answer', [], `is no recorded answer; write {"status": 200, "headers": {}, "body": …}`],
    ['has no body', { status: 200 }, `is no recorded answer; write {"status": 200, "headers": {}, "body": …}`],
    ['misspells a member', { stauts: 500, body: '' }, `: 'stauts' is no member of a recorded answer; did you mean 'status'? members are status, headers, body`],
    ['has a status that is text', { status: '500', body: '' }, `: 'status' is a whole number from 100 to 599; got "500"`],
    ['has a status that is none', { status: 42, body: '' }, `: 'status' is a whole number from 100 to 599; got 42`],
    ['has a header that is no text', { headers: { A: 1 }, body: '' }, `: 'headers' is an object of names and texts; got {"A":1}`],
    ['has headers in a list', { headers: [], body: '' }, `: 'headers' is an object of names and texts; got []`],
  ])('fails where the file %s', async (_title, content, message) => {
    const path = workplace.write('answer.json', content);
    const { code, stderr } = await runCommand(['serve', 't.json', '--model', 'e=file:answer.json'], { cwd: workplace.path });
    expect([code, stderr]).toEqual([1, `GW1037 '${path}'${message.startsWith(':') ? '' : ' '}${message}\n`]);
  });

  it('fails where the file does not exist', async () => {
    const { code, stderr } = await runCommand(['serve', 't.json', '--model', 'e=file:none.json'], { cwd: workplace.path });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^GW1001 '.*none\.json' cannot be read: ENOENT/)]);
  });
});

describe('model-gateway serve --model e=sagemaker:…', () => {
  it('calls the endpoint with the AWS SDK, here against the API of another gateway', async () => {
    const service = createGateway({ template: guarded(), models: { real: ({ body }) => `{"got": ${body}}` } });
    const { url: endpointUrl } = await service.listen();
    workplace.write('t.json', sketchTemplate({ methods: { 'POST /': { request: '$input.json("$")' } } }));
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME: endpointUrl, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b', AWS_REGION: 'us-east-1',
    });
    const child = startCommand(['serve', 't.json', '--port', '0', '--model', 'e=sagemaker:eu-west-1/real'], workplace.path);
    const end = ended(child);
    const banner = await printed(child, 'first request)\n');
    expect(banner).toContain('  model e at SageMaker eu-west-1/real: ready (credentials and region found; the endpoint itself is asked by the first request)\n');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(banner)?.[0] ?? '';
    expect(await (await fetch(`${url}/prod`, { method: 'POST', body: '[1]' })).json()).toEqual({ got: [1] });
    child.kill('SIGINT');
    expect((await end).code).toBe(0);
    await service.close();
  });

  it('fails for what is no name of an endpoint, with exit code 2', async () => {
    const { code, stderr } = await runCommand(['serve', 't.json', '--model', 'e=sagemaker:eu-west-1/'], { cwd: workplace.path });
    expect([code, stderr]).toEqual([2, "'--model e' needs the name of an endpoint; got 'sagemaker:eu-west-1/'; "
      + "write it like sagemaker:my-endpoint or sagemaker:eu-west-1/my-endpoint\nsee 'model-gateway serve --help'\n"]);
  });
});

describe('the help of', () => {
  it.each(['serve', 'test', 'render', 'check'])('%s names every option', async (command) => {
    const { stderr } = await runCommand([command, 'a', 'b', '--no-such-option']);
    const options = /options are (.*)\n/.exec(stderr)?.[1]?.split(', ') ?? [];
    const { stdout } = await runCommand([command, '--help']);
    expect(options.length).toBeGreaterThan(3);
    expect(options.filter((option) => !stdout.includes(`  ${option} `))).toEqual([]);
  });
});
