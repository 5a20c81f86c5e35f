import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { sketchTemplate } from '../behaviour/sketch-template';
import { SAMPLE_TEMPLATE } from '../server/documented-sample';
import { ModelServer, predict } from '../server/model-server';
import { ended, printed, runCommand, startCommand, Workplace } from './run-command';

let workplace: Workplace;
let model: ModelServer;

beforeAll(async () => {
  workplace = new Workplace();
  workplace.write('sample.template.json', SAMPLE_TEMPLATE);
  model = await ModelServer.start(predict);
});

afterAll(async () => {
  workplace.remove();
  await model.stop();
});

function serve(...args: string[]) {
  return startCommand(['serve', ...args], workplace.path);
}

async function urlOf(output: string): Promise<string> {
  return Promise.resolve(/http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? '');
}

describe('model-gateway serve', () => {
  it('shows a banner, answers, tells each request, and ends with 0 when it is interrupted', async () => {
    const child = serve('sample.template.json', '--model', `my-endpoint=${model.url}`, '--port', '0');
    const result = ended(child);
    const banner = await printed(child, 'ready');
    const url = await urlOf(banner);
    expect(banner).toBe([
      `demo at ${url}/prod`,
      `  GET     ${url}/prod/{user_id}  AWS_IAM: auth not checked`,
      `page at ${url}/_gateway/`,
      `  model my-endpoint at ${model.url}: ready`,
      '',
    ].join('\n'));
    const told = printed(child, 'requestId');
    const answer = await fetch(`${url}/prod/321?items=101,131,162`);
    expect([answer.status, await answer.json()]).toEqual([200, { ratings: [4.22, 4.52, 4.83] }]);
    await told;
    child.kill('SIGINT');
    const { code, stdout, stderr } = await result;
    const [request, accessLog] = stdout.slice(banner.length).split('\n');
    expect(request).toMatch(/^GET \/prod\/321\?items=101,131,162 200 \d+\.\d ms {2}auth not checked {2}[0-9a-f-]{36}$/);
    expect(JSON.parse(accessLog ?? '')).toEqual({ requestId: request?.slice(-36), status: '200' });
    expect([code, stderr]).toEqual([0, 'letting running requests end; interrupt once more to stop at once\n']);
  });

  it('brings its page along, and ends while it is open', async () => {
    const child = serve('sample.template.json', '--model', `my-endpoint=${model.url}`, '--port', '0');
    const result = ended(child);
    const url = await urlOf(await printed(child, 'ready'));
    const page = await (await fetch(`${url}/_gateway/`)).text();
    for (const [, name] of page.matchAll(/(?:href|src)="([^"]+)"/g)) expect((await fetch(`${url}/_gateway/${name ?? ''}`)).status).toBe(200);
    const events = await fetch(`${url}/_gateway/api/events`);
    child.kill('SIGINT');
    expect((await result).code).toBe(0);
    expect(await events.text()).toContain('retry: 1000');
  });

  it('speaks JSON lines for programs', async () => {
    const child = serve('sample.template.json', '--model', `my-endpoint=${model.url}`, '--port', '0', '--json');
    const result = ended(child);
    const [first = '', second = ''] = (await printed(child, '"model"')).split('\n');
    const listening = JSON.parse(first) as { readonly url: string };
    expect(JSON.parse(second)).toEqual({ type: 'model', endpointName: 'my-endpoint', description: model.url, isReady: true });
    expect(listening).toMatchObject({
      type: 'listening',
      stages: [{ api: 'demo', stage: 'prod', methods: [{ httpMethod: 'GET', path: '/{user_id}', authorizationType: 'AWS_IAM', isAuthChecked: false, apiKeyRequired: false }] }],
      models: [{ endpointName: 'my-endpoint', description: model.url }],
      refused: [],
    });
    const told = printed(child, '"request"');
    await fetch(`${listening.url}/prod/321`);
    expect(JSON.parse(await told)).toMatchObject({ type: 'request', status: 400, isAuthUnchecked: true, explanation: expect.stringContaining('GW1017') as string });
    child.kill('SIGTERM');
    expect((await result).code).toBe(0);
  });

  it('explains a refusal on the standard error', async () => {
    const child = serve('sample.template.json', '--model', `my-endpoint=${model.url}`, '--port', '0');
    const result = ended(child);
    const url = await urlOf(await printed(child, 'ready'));
    const told = printed(child, 'GW1017');
    await fetch(`${url}/prod/321`);
    await told;
    child.kill('SIGINT');
    expect((await result).stderr).toContain("  GW1017 GET /{user_id} requires querystring 'items'; a blank value counts as missing\n");
  });

  it('goes on where nobody reads its standard error any more', async () => {
    const child = serve('sample.template.json', '--model', `my-endpoint=${model.url}`, '--port', '0');
    const url = await urlOf(await printed(child, 'ready'));
    child.stderr.destroy();
    for (let refused = 0; refused < 3; refused++) expect((await fetch(`${url}/prod/321`)).status).toBe(400);
    expect((await fetch(`${url}/prod/321?items=101`)).status).toBe(200);
    const result = ended(child);
    child.kill('SIGINT');
    expect((await result).code).toBe(0);
  });

  it('says at start that a model does not answer', async () => {
    const child = serve('sample.template.json', '--model', 'my-endpoint=http://127.0.0.1:1', '--port', '0');
    const result = ended(child);
    const banner = await printed(child, 'start it');
    expect(banner).toContain('  model my-endpoint at http://127.0.0.1:1: does not answer GET /ping with 200: start it\n');
    child.kill('SIGINT');
    expect((await result).code).toBe(0);
  });

  it('lists what it does not emulate, and the keys it makes up', async () => {
    workplace.write('refused.json', sketchTemplate({
      methods: { 'GET /': { mock: 200, keyRequired: true }, 'POST /': { integration: { Uri: 'arn:aws:apigateway:us-east-1:sqs:path/1/q' } } },
      api: { CloneFrom: 'abc' },
      resources: {
        Key: { Type: 'AWS::ApiGateway::ApiKey', Properties: { Enabled: true } },
        Plan: { Type: 'AWS::ApiGateway::UsagePlan', Properties: { ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: 'prod' }] } },
        Attached: { Type: 'AWS::ApiGateway::UsagePlanKey', Properties: { KeyId: { Ref: 'Key' }, KeyType: 'API_KEY', UsagePlanId: { Ref: 'Plan' } } },
        Acl: { Type: 'AWS::WAFv2::WebACLAssociation', Properties: {} },
        New: { Type: 'AWS::ApiGateway::Novelty', Properties: {} },
      },
    }));
    const child = serve('refused.json', '--port', '0');
    const result = ended(child);
    const banner = await printed(child, '/_gateway/\n');
    expect(banner.split('\n').slice(1).map((line) => line.replace(/http:\/\/[^/]+/, ''))).toEqual([
      '  GET     /prod  API key required',
      '  POST    /prod',
      expect.stringMatching(/^ {2}API key Key: [0-9a-z]{40} \(made up here; AWS generates another\)$/),
      '  not emulated refused: Api (AWS::ApiGateway::RestApi) CloneFrom: clones of an API that is not in the template',
      '  not emulated refused: Acl (AWS::WAFv2::WebACLAssociation): web ACLs: every request passes',
      '  not emulated refused: New (AWS::ApiGateway::Novelty): a resource type that this version does not know',
      expect.stringMatching(/^ {2}not emulated refused: Method\d+ \(AWS::ApiGateway::Method\) Integration \(POST \/\): AWS service 'sqs'; runtime\.sagemaker is served$/),
      'page at /_gateway/',
      '',
    ]);
    child.kill('SIGINT');
    expect((await result).code).toBe(0);
  });

  it('works on asynchronous invocations in a folder, and lets them end when it is interrupted', async () => {
    workplace.write('async.json', sketchTemplate({ methods: { 'POST /': {
      integration: {
        Uri: 'arn:aws:apigateway:us-east-1:runtime.sagemaker:path/endpoints/e/async-invocations',
        RequestParameters: {
          'integration.request.header.X-Amzn-SageMaker-InputLocation': "'s3://my-inputs/a.txt'",
          'integration.request.header.X-Amzn-SageMaker-Inference-Id': 'method.request.querystring.id',
        },
      },
      params: { 'querystring.id': false }, request: '{}', responses: [{ StatusCode: '202' }],
    } } }));
    const bucket = new Workplace();
    bucket.write('a.txt', 'text');
    const slow = await ModelServer.start((body, _incoming, outgoing) => void setTimeout(() => outgoing.end(body.toUpperCase()), 500));
    const refusing = serve('async.json', '--port', '0');
    expect(await printed(refusing, '/_gateway/\n')).toMatch(/Integration \(POST \/\): asynchronous invocations, which answer through S3; name a folder that stands /);
    refusing.kill('SIGINT');

    const child = serve('async.json', '--port', '0', '--model', `e=${slow.url}`, '--s3', `my-inputs=${bucket.path}`);
    const result = ended(child);
    const banner = await printed(child, 'ready');
    expect(banner).toContain(`  bucket my-inputs is the folder ${bucket.path}\npage at `);
    expect(banner).not.toContain('not emulated');
    const url = await urlOf(banner);
    expect((await fetch(`${url}/prod?id=first`, { method: 'POST' })).status).toBe(202);
    child.kill('SIGINT');
    const { code, stdout, stderr } = await result;
    expect([code, stderr]).toEqual([0, 'letting running requests end; interrupt once more to stop at once\n']);
    expect(stdout).toMatch(/^async e completed \d+\.\d ms {2}s3:\/\/my-inputs\/async-endpoint-outputs\/e\/first\.out {2}first$/m);
    expect(readFileSync(join(bucket.path, 'async-endpoint-outputs/e/first.out'), 'utf8')).toBe('TEXT');
    await slow.stop();
    bucket.remove();
  });

  it('tells why an asynchronous invocation failed, in words and for programs', async () => {
    const bucket = new Workplace();
    const reason = "GW1045 the asynchronous invocation i of endpoint 'e' failed: the input s3://my-inputs/a.txt does not exist";
    for (const json of [[], ['--json']]) {
      const child = serve('sample.template.json', '--port', '0', '--model', `*=${model.url}`, '--s3', `my-inputs=${bucket.path}`, ...json);
      const result = ended(child);
      const url = await urlOf(await printed(child, /ready|"model"/));
      await fetch(`${url}/endpoints/e/async-invocations`, {
        method: 'POST', headers: { 'X-Amzn-SageMaker-InputLocation': 's3://my-inputs/a.txt', 'X-Amzn-SageMaker-Inference-Id': 'i' },
      });
      child.kill('SIGINT');
      const { stdout, stderr } = await result;
      if (json.length === 0) {
        expect(stderr).toContain(`  ${reason}\n`);
        expect(stdout).toMatch(/^async e failed \d+\.\d ms {2}s3:\/\/my-inputs\/async-endpoint-failures\/e\/i-error\.out {2}i$/m);
      } else {
        const events = stdout.trim().split('\n').map((line) => JSON.parse(line) as { readonly type: string });
        expect(events.find(({ type }) => type === 'listening')).toMatchObject({ buckets: [{ bucket: 'my-inputs', folder: bucket.path }] });
        expect(events.find(({ type }) => type === 'invocation')).toEqual({
          type: 'invocation', endpointName: 'e', inferenceId: 'i', status: 'failed', ms: expect.any(Number) as number, explanation: reason,
          location: 's3://my-inputs/async-endpoint-failures/e/i-error.out',
        });
      }
    }
    bucket.remove();
  });

  it('lets requests come from another address', async () => {
    const allowed = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } } };
    workplace.write('policy.json', sketchTemplate({ methods: { 'GET /': { mock: 200, response: '$context.identity.sourceIp' } }, api: { Policy: { Statement: [allowed] } } }));
    for (const [args, status, said] of [[[], 403, /from 127\.0\.0\.1; another address is given with --source-ip/], [['--source-ip', '203.0.113.7'], 200, /GET \/prod 200/]] as const) {
      const child = serve('policy.json', '--port', '0', ...args);
      const url = await urlOf(await printed(child, '/_gateway/\n'));
      const told = printed(child, said);
      const answer = await fetch(`${url}/prod`);
      expect([answer.status, status === 200 ? await answer.text() : '']).toEqual([status, status === 200 ? '203.0.113.7' : '']);
      await told;
      const record = await fetch(`${url}/_gateway/api/send`, {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ method: 'GET', target: '/prod', headers: [], body: '' }),
      });
      expect(await record.json()).toMatchObject({ status });
    }
  });

  it('reads a cloud assembly of several stacks', async () => {
    const assembly = new Workplace();
    assembly.write('A.template.json', SAMPLE_TEMPLATE);
    assembly.write('B.template.json', { Resources: {} });
    assembly.write('manifest.json', {
      version: '48.0.0',
      artifacts: {
        'A.assets': { type: 'cdk:asset-manifest', properties: { file: 'A.assets.json' } },
        'A': { type: 'aws:cloudformation:stack', environment: 'aws://unknown-account/eu-west-1', properties: { templateFile: 'A.template.json' } },
        'B': { type: 'aws:cloudformation:stack', environment: 'aws://unknown-account/unknown-region', properties: { templateFile: 'B.template.json', stackName: 'b' } },
        'Tree': { type: 'cdk:tree', properties: { file: 'tree.json' } },
      },
    });
    const child = startCommand(['serve', assembly.path, '--model', `*=${model.url}`, '--port', '0', '--json']);
    const result = ended(child);
    expect(JSON.parse((await printed(child, '\n')).split('\n')[0] ?? '')).toMatchObject({ stages: [{ stage: 'prod' }] });
    child.kill('SIGINT');
    expect((await result).code).toBe(0);
    assembly.remove();
  });
});

describe('model-gateway serve fails', () => {
  async function failure(...args: string[]): Promise<[number | null, string]> {
    const { code, stderr } = await runCommand(['serve', ...args], { cwd: workplace.path });
    return [code, stderr];
  }

  it('where the template does not exist', async () => {
    expect(await failure('nope.json')).toEqual([
      1, expect.stringMatching(/^GW1001 '\/.*\/nope\.json' does not exist; give a cdk\.out folder or a CloudFormation template, made for example with 'npx cdk synth'\n$/),
    ]);
  });

  it('where a folder is no cloud assembly', async () => {
    expect(await failure('.')).toEqual([1, `GW1001 '${workplace.path}' holds no manifest.json, so it is no cdk.out folder; give one, or a template file\n`]);
  });

  it('where the template is not JSON', async () => {
    const path = workplace.write('yaml.json', 'Resources:');
    expect(await failure('yaml.json')).toEqual([
      1, expect.stringMatching(new RegExp(`^GW1001 '${path}' is not JSON: .*; give the JSON template that 'npx cdk synth' writes to cdk\\.out\\n$`)),
    ]);
  });

  it('where the template is no CloudFormation template', async () => {
    workplace.write('other.json', { a: 1 });
    expect(await failure('other.json')).toEqual([1, "API1001 'other' is not a CloudFormation template: an object with Resources, each with a Type, is expected\n"]);
  });

  it('where the template has no API', async () => {
    workplace.write('empty.json', { Resources: {} });
    expect(await failure('empty.json')).toEqual([1, 'GW1002 the templates hold no AWS::ApiGateway::RestApi; give the stack that makes one\n']);
  });

  it('where the folder of a bucket does not exist', async () => {
    expect(await failure('sample.template.json', '--model', '*=http://127.0.0.1:1', '--s3', 'my-inputs=nope')).toEqual([
      1, `GW1044 '${workplace.path}/nope' is not a folder that can stand for bucket 'my-inputs'; make it, or name another one\n`,
    ]);
  });

  it('where an endpoint has no model', async () => {
    expect(await failure('sample.template.json', '--model', 'other=http://127.0.0.1:1')).toEqual([
      1, "GW1003 no model is given for endpoint 'my-endpoint' of GET /{user_id}; add --model my-endpoint=<url>\n",
    ]);
  });

  it('where the stage does not exist', async () => {
    expect(await failure('sample.template.json', '--stage', 'dev')).toEqual([1, "GW1007 there is no stage 'dev'; stages are 'prod'\n"]);
  });

  it('where an API has no stage', async () => {
    workplace.write('no-stage.json', { Resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'x' } } } });
    expect(await failure('no-stage.json')).toEqual([1, "GW1007 API 'x' has no stage; give it one with --stage <name>\n"]);
  });

  it('where the port is in use', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    expect(await failure('sample.template.json', '--model', '*=http://127.0.0.1:1', '--port', String(port))).toEqual([
      1, `GW1004 port ${port} of 127.0.0.1 is in use; stop what listens there, or choose another with --port <number>\n`,
    ]);
    await new Promise((resolve) => taken.close(resolve));
  });

  it('where a parameter has no value', async () => {
    workplace.write('parameter.json', {
      Parameters: { Name: { Type: 'String' } }, Resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: { Ref: 'Name' } } } },
    });
    expect(await failure('parameter.json')).toEqual([
      1, "parameter: Api (AWS::ApiGateway::RestApi), property 'Name': API1006 parameter 'Name' has no default; give it a value with --parameter Name=<value>\n",
    ]);
  });

  it.each<[string, string[], string]>([
    ['without a template', [], "'serve' needs one cdk.out folder or template; got 0"],
    ['with two templates', ['a', 'b'], "'serve' needs one cdk.out folder or template; got 2"],
    ['with a model that has no name', ['a', '--model', 'http://x'], "'--model' needs <endpointName>=<url>; got 'http://x'"],
    ['with a model that has no URL', ['a', '--model', 'e=localhost:8080'],
      "'--model e' needs the URL of a model server; got 'localhost:8080'; write it like http://127.0.0.1:8080"],
    ['with a port that is none', ['a', '--port', 'x'], "'--port' needs a number from 0 to 65535; got 'x'"],
    ['with a port that is too large', ['a', '--port', '70000'], "'--port' needs a number from 0 to 65535; got '70000'"],
    ['with an address that is none', ['a', '--source-ip', 'office'], "'--source-ip' needs an IP address; got 'office'; write it like 203.0.113.7"],
    ['with a bucket that has no folder', ['a', '--s3', 'my-inputs'], "'--s3' needs <bucket>=<folder>; got 'my-inputs'"],
    ['with a parameter that has no value', ['a', '--parameter', 'x'], "'--parameter' needs <name>=<value>; got 'x'"],
    ['with an unknown option', ['a', '--prot', '1'],
      "'--prot' is not an option; did you mean '--port'? options are --model, --port, --host, --stage, --parameter, --import, --region, --account, --key, --authorizers, --s3, --source-ip, --execution-log, --watch, --json"],
  ])('%s, with exit code 2', async (_title, args, message) => {
    expect(await failure(...args)).toEqual([2, `${message}\nsee 'model-gateway serve --help'\n`]);
  });
});

describe('model-gateway', () => {
  it('fails without a command', async () => {
    expect(await runCommand([])).toEqual({ code: 2, stdout: '', stderr: "a command is missing; commands are serve, render, check, test\nsee 'model-gateway --help'\n" });
  });

  it('fails with a command that is like no other', async () => {
    expect((await runCommand(['deploy'])).stderr).toBe("'deploy' is not a command; commands are serve, render, check, test\nsee 'model-gateway --help'\n");
  });

  it('fails with an unknown command', async () => {
    expect(await runCommand(['sevre'])).toEqual({ code: 2, stdout: '', stderr: "'sevre' is not a command; did you mean 'serve'? commands are serve, render, check, test\nsee 'model-gateway --help'\n" });
  });

  it.each([[[]], [['serve']], [['render']], [['check']], [['test']]])('explains itself and %s, whichever way it is asked, with examples and exit codes', async (command) => {
    const { code, stdout, stderr } = await runCommand([...command, '--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^usage: model-gateway ${command[0] ?? '<command>'}`));
    expect(stdout).toMatch(/^ {2}(?:echo .* \| )?npx model-gateway .+$/m);
    expect(stdout).toMatch(/^Exit codes: 0 .*, 2 a wrong command line, 70 a bug of this tool/m);
    expect(stdout.split('\n').filter((line) => line.length > 140)).toEqual([]);
    expect((await runCommand([...command, '-h'])).stdout).toBe(stdout);
    expect((await runCommand(['help', ...command])).stdout).toBe(stdout);
  });

  it('prints its version', async () => {
    expect(await runCommand(['--version'])).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string, stderr: '' });
  });
});
