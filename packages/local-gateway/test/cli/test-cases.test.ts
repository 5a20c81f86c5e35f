import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sketchTemplate } from '../behaviour/sketch-template';
import { SAMPLE_TEMPLATE } from '../server/documented-sample';
import { runCommand, Workplace } from './run-command';

let workplace: Workplace;

beforeAll(() => {
  workplace = new Workplace();
  workplace.write('t.json', SAMPLE_TEMPLATE);
  workplace.write('mock.json', sketchTemplate({ methods: { 'POST /{id}': { mock: 200, response: '{"id": "$input.params("id")"}' } } }));
  workplace.write('answer.json', { body: { predictions: [{ scores: [3.8] }] } });
});

afterAll(() => workplace.remove());

function test(...args: string[]) {
  return runCommand(['test', ...args], { cwd: workplace.path });
}

describe('model-gateway test', () => {
  it('runs the cases of a .http file against a recorded answer', async () => {
    workplace.write('ok.http', [
      '# cases of the sample',
      '### one item',
      'GET http://127.0.0.1:3000/prod/321?items=101',
      'Accept: application/json',
      '',
      'HTTP/1.1 200 OK',
      'content-type: application/json',
      '',
      '{ "ratings": [3.8] }',
      '',
      '### no item',
      'GET /prod/321',
      '',
      'HTTP/1.1 400',
      '',
      '{"message": "Missing required request parameters: [items]"}',
      '',
      '### no expectation',
      'GET /prod/nope/nope',
      '',
    ].join('\n'));
    expect(await test('t.json', 'ok.http', '--model', 'my-endpoint=file:answer.json')).toEqual({
      code: 0, stderr: '', stdout: 'ok ok.http: one item\nok ok.http: no item\nok ok.http: no expectation\n3 of 3 cases passed\n',
    });
  });

  it('tells what is different, writes a report, and ends with 1', async () => {
    workplace.write('cases.json', [
      { name: 'as expected', request: { method: 'POST', path: '/prod/7', body: { a: 1 } }, expected: { status: 200, body: { id: '7' } } },
      { name: 'other <body>', request: { method: 'POST', path: '/prod/8' }, expected: { status: 201, headers: { 'X-A': '1' }, body: { id: '7' } } },
    ]);
    const { code, stdout } = await test('mock.json', 'cases.json', '--junit', 'report.xml');
    expect([code, stdout]).toEqual([1, [
      'ok cases.json: as expected',
      'not ok cases.json: other <body>',
      '     status 201 is expected, got 200',
      "     header 'X-A: 1' is expected, got none",
      '     body is expected: {"id":"7"}',
      '     body that came:   {"id": "8"}',
      '1 of 2 cases passed',
      '',
    ].join('\n')]);
    expect(readFileSync(join(workplace.path, 'report.xml'), 'utf8').replace(/time="[\d.]+"/g, 'time=""')).toBe([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuite name="model-gateway" tests="2" failures="1" errors="0" skipped="0" time="">',
      '  <testcase classname="cases.json" name="as expected" time=""/>',
      '  <testcase classname="cases.json" name="other &lt;body&gt;" time="">',
      '    <failure message="status 201 is expected, got 200">status 201 is expected, got 200',
      "header 'X-A: 1' is expected, got none",
      'body is expected: {&quot;id&quot;:&quot;7&quot;}',
      'body that came:   {&quot;id&quot;: &quot;8&quot;}</failure>',
      '  </testcase>',
      '</testsuite>',
      '',
    ].join('\n'));
  });

  it('fails for a file that holds no cases', async () => {
    const path = workplace.write('no.json', { a: 1 });
    expect((await test('mock.json', 'no.json')).stderr).toBe(`GW1035 '${path}' has to hold a list of cases, [{"name": …, "request": …, "expected": …}]\n`);
  });

  it('fails for a case without a path', async () => {
    const path = workplace.write('bad.json', [{ request: {} }]);
    expect((await test('mock.json', 'bad.json')).stderr).toBe(`GW1035 '${path}', case 1: a request with a path is expected; write {"request": {"path": "/prod/321"}}\n`);
  });

  it('fails for a .http file without a request line', async () => {
    const path = workplace.write('bad.http', '### a\nFETCH /x\n');
    expect((await test('mock.json', 'bad.http')).stderr).toBe(`GW1035 '${path}', line 2: a request line such as 'GET /prod/321' is expected; got 'FETCH /x'\n`);
  });

  it('sends requests from another address', async () => {
    workplace.write('ip.json', sketchTemplate({ methods: { 'GET /': { mock: 200, response: '$context.identity.sourceIp' } } }));
    workplace.write('ip.http', 'GET /prod\n\nHTTP/1.1 200\n\n203.0.113.7\n');
    expect((await test('ip.json', 'ip.http', '--source-ip', '203.0.113.7')).code).toBe(0);
    expect((await test('ip.json', 'ip.http')).code).toBe(1);
  });

  it('waits for asynchronous invocations, and tells which failed', async () => {
    const bucket = new Workplace();
    bucket.write('a.json', { instances: [] });
    workplace.write('async.http', ['a', 'missing'].map((name) => [
      `### ${name}`, 'POST /endpoints/my-endpoint/async-invocations', `X-Amzn-SageMaker-InputLocation: s3://my-inputs/${name}.json`,
      `X-Amzn-SageMaker-Inference-Id: ${name}`, '', '{}', '', 'HTTP/1.1 202', '',
    ].join('\n')).join('\n'));
    expect(await test('t.json', 'async.http', '--model', 'my-endpoint=file:answer.json', '--s3', `my-inputs=${bucket.path}`)).toEqual({
      code: 0, stdout: 'ok async.http: a\nok async.http: missing\n2 of 2 cases passed\n',
      stderr: "GW1045 the asynchronous invocation missing of endpoint 'my-endpoint' failed: the input s3://my-inputs/missing.json does not exist\n",
    });
    expect(JSON.parse(readFileSync(join(bucket.path, 'async-endpoint-outputs/my-endpoint/a.out'), 'utf8'))).toEqual({ predictions: [{ scores: [3.8] }] });
    bucket.remove();
  });

  it('fails for a bucket whose folder is none', async () => {
    expect((await test('t.json', 'async.http', '--model', '*=file:answer.json', '--s3', 'my-inputs=none')).stderr).toBe(
      `GW1044 '${join(workplace.path, 'none')}' is not a folder that can stand for bucket 'my-inputs'; make it, or name another one\n`,
    );
  });

  it('knows what a stack imports, and where it is', async () => {
    const response = { 'Fn::Sub': ['{"is": "${name} of ${AWS::Region} ${AWS::AccountId}"}', { name: { 'Fn::ImportValue': 'shared-name' } }] };
    workplace.write('imports.json', JSON.stringify(sketchTemplate({ methods: { 'GET /': { mock: 200, response: 'RESPONSE' } } })).replace('"RESPONSE"', JSON.stringify(response)));
    workplace.write('imports.http', 'GET /prod\n\nHTTP/1.1 200\n\n{"is": "it of eu-west-1 111122223333"}\n');
    const { code, stdout } = await test('imports.json', 'imports.http', '--import', 'shared-name=it', '--region', 'eu-west-1', '--account', '111122223333');
    expect([code, stdout]).toEqual([0, 'ok imports.http: GET /prod\n1 of 1 cases passed\n']);
  });

  it('fails where the report cannot be written, with what came of the cases', async () => {
    workplace.write('one.json', [{ request: { method: 'POST', path: '/prod/7' }, expected: { status: 200 } }]);
    expect(await test('mock.json', 'one.json', '--junit', 'none/report.xml')).toEqual({
      code: 1, stdout: 'ok one.json: POST /prod/7\n', stderr: expect.stringMatching(/^GW1041 '.*none\/report\.xml' cannot be written: ENOENT.*\n$/) as string,
    });
  });

  it('fails without cases, with exit code 2', async () => {
    expect(await test('mock.json')).toEqual({
      code: 2, stdout: '', stderr: "'test' needs a cdk.out folder or template and files with cases; got 1\nsee 'model-gateway test --help'\n",
    });
  });
});
