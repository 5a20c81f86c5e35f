import { STAGES } from '../src/exchange/trace';
import { createGateway } from '../src/gateway';
import { sketchTemplate } from './behaviour/sketch-template';
import { SAMPLE_TEMPLATE } from './server/documented-sample';

const MODEL = { 'my-endpoint': '' };

function answering(text: string, stage = 'prod'): unknown {
  return sketchTemplate({ methods: { 'GET /': { mock: 200, response: text } }, stage: { StageName: stage } });
}

describe('createGateway', () => {
  it('answers in the process, with the trace of each stage in order', async () => {
    const gateway = createGateway({ template: SAMPLE_TEMPLATE, models: { 'my-endpoint': () => '{"predictions": [{"scores": [3.8]}]}' } });
    const response = await gateway.inject({ path: '/prod/321?items=101' });
    expect(JSON.parse(response.body)).toEqual({ ratings: [3.8] });
    const stages = response.trace.stages.map(({ stage }) => stage);
    expect(stages).toEqual(['route', 'authorise', 'admit', 'validate', 'map-request', 'call', 'select-response', 'map-response', 'log']);
    expect([...stages].sort((left, right) => STAGES.indexOf(left) - STAGES.indexOf(right))).toEqual(stages);
    expect(response.trace.stages.every(({ ms }) => ms >= 0)).toBe(true);
    expect(response.trace.requestId).toBe(response.headers['x-amzn-RequestId']);
  });

  it('fails for every endpoint without a model', () => {
    const two = sketchTemplate({ methods: {
      'GET /a': {}, 'GET /b': {},
      'GET /c': { integration: { Uri: 'arn:aws:apigateway:us-east-1:runtime.sagemaker:path/endpoints/other/invocations' } },
    } });
    expect(() => createGateway({ template: two })).toThrow([
      "GW1003 no model is given for endpoint 'e' of GET /a, GET /b; add --model e=<url>",
      "no model is given for endpoint 'other' of GET /c; add --model other=<url>",
    ].join('\n'));
  });

  it('answers that a chosen endpoint has no model', async () => {
    const gateway = createGateway({ template: sketchTemplate({ methods: { 'GET /': { integration: {
      Uri: 'arn:aws:apigateway:us-east-1:runtime.sagemaker:path/endpoints/{name}/invocations', RequestParameters: { 'integration.request.path.name': "'chosen'" },
    } } } }) });
    const { body } = await gateway.inject({ path: '/prod' });
    expect(JSON.parse(body)).toEqual({ Message: 'Endpoint chosen of account 123456789012 not found.' });
  });

  it('fails where nothing is given to serve', () => {
    expect(() => createGateway({})).toThrow('GW1002 the templates hold no AWS::ApiGateway::RestApi; give the stack that makes one');
  });

  it('serves the stages of several stacks', async () => {
    const gateway = createGateway({ stacks: [{ name: 'A', template: answering('a') }, { name: 'B', template: answering('b', 'dev') }] });
    expect((await gateway.inject({ path: '/prod' })).body).toBe('a');
    expect((await gateway.inject({ path: '/dev' })).body).toBe('b');
  });

  it('tells APIs with the same stage name apart by the host', async () => {
    const gateway = createGateway({ stacks: [{ name: 'A', template: answering('a') }, { name: 'B', template: answering('b') }] });
    const [first, second] = gateway.served.stages.map(({ api }) => api.id);
    expect((await gateway.inject({ path: '/prod', headers: { Host: `${first ?? ''}.localhost:3000` } })).body).toBe('a');
    expect((await gateway.inject({ path: '/prod', headers: { Host: `${second ?? ''}.execute-api.us-east-1.amazonaws.com` } })).body).toBe('b');
    expect((await gateway.inject({ path: '/prod', headers: { Host: '127.0.0.1:3000' } })).status).toBe(403);
  });

  it('serves the one stage that is asked for', async () => {
    const gateway = createGateway({ stacks: [{ name: 'A', template: answering('a') }, { name: 'B', template: answering('b', 'dev') }], stage: 'dev' });
    expect((await gateway.inject({ path: '/prod' })).status).toBe(403);
    expect((await gateway.inject({ path: '/dev' })).body).toBe('b');
  });

  it('serves an API without a stage under the name that is given', async () => {
    const { Resources } = answering('a') as { readonly Resources: { readonly [id: string]: unknown } };
    const resources = Object.fromEntries(Object.entries(Resources).filter(([id]) => id !== 'Prod'));
    const gateway = createGateway({ template: { Resources: resources }, stage: 'local' });
    expect((await gateway.inject({ path: '/local' })).body).toBe('a');
  });

  it('serves other templates from the next request on, and keeps the old ones where the new have problems', async () => {
    const gateway = createGateway({ template: answering('old') });
    gateway.replace({ template: answering('new') });
    expect((await gateway.inject({ path: '/prod' })).body).toBe('new');
    expect(() => gateway.replace({ template: {} })).toThrow('API1001');
    expect((await gateway.inject({ path: '/prod' })).body).toBe('new');
  });

  it('answers a request that is under way by the templates with which it began', async () => {
    let finish = (_text: string): void => undefined;
    const answer = new Promise<string>((resolve) => (finish = resolve));
    const mapped = (text: string): unknown => sketchTemplate({ methods: { 'GET /': { request: '{}', response: text } } });
    const gateway = createGateway({ template: mapped('old'), models: { '*': () => answer } });
    const { url } = await gateway.listen();
    const running = [gateway.inject({ path: '/prod' }).then(({ body }) => body), fetch(`${url}/prod`).then((response) => response.text())];
    await new Promise((resolve) => setTimeout(resolve, 100));
    gateway.replace({ template: mapped('new') });
    finish('{}');
    expect(await Promise.all(running)).toEqual(['old', 'old']);
    expect(await (await fetch(`${url}/prod`)).text()).toBe('new');
    await gateway.close();
  });

  it('reads an OpenAPI body', async () => {
    const gateway = createGateway({ template: { Resources: {
      Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Body: { openapi: '3.0.1', paths: { '/a/{id}': { get: {
        'parameters': [{ name: 'q', in: 'query', required: true }],
        'x-amazon-apigateway-request-validator': 'params',
        'responses': { 200: {} },
        'x-amazon-apigateway-integration': {
          type: 'mock', requestTemplates: { 'application/json': '{"statusCode": 200}' },
          responses: { default: { statusCode: '200', responseTemplates: { 'application/json': '$input.params("id")' } } },
        },
      } } }, 'x-amazon-apigateway-request-validators': { params: { validateRequestParameters: true } } } } },
      D: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: { Ref: 'Api' }, StageName: 'v1' } },
    } } });
    expect((await gateway.inject({ path: '/v1/a/7?q=1' })).body).toBe('7');
    expect((await gateway.inject({ path: '/v1/a/7' })).status).toBe(400);
  });

  it('says what it does not emulate', () => {
    const template = sketchTemplate({ methods: { 'GET /': { mock: 200 } }, stage: { CanarySetting: {} }, api: { CloneFrom: 'abc' } });
    expect(createGateway({ template, models: MODEL }).served.refusals).toEqual([
      { stack: 'Stack', logicalId: 'Api', resourceType: 'AWS::ApiGateway::RestApi', property: 'CloneFrom', reason: 'clones of an API that is not in the template' },
      { stack: 'Stack', logicalId: 'Prod', resourceType: 'AWS::ApiGateway::Stage', property: 'CanarySetting', reason: 'canaries: every request takes the stage as it is' },
    ]);
  });
});
