import { createGateway, Gateway } from '../../src/gateway';
import { sketchTemplate } from '../behaviour/sketch-template';
import { ModelServer } from '../server/model-server';

let gateway: Gateway | undefined;
let backend: ModelServer | undefined;

afterEach(async () => {
  await gateway?.close();
  await backend?.stop();
});

describe('an HTTP_PROXY integration', () => {
  it('passes the request on and the answer back', async () => {
    const seen: unknown[] = [];
    backend = await ModelServer.start((body, { method, url, headers }, outgoing) => {
      seen.push(method, url, headers['x-client'], headers['x-mapped'], headers.accept, body);
      outgoing.writeHead(418, { 'X-Backend': 'b', 'Server': 's', 'Content-Type': 'text/plain' }).end('tea');
    });
    gateway = createGateway({ template: sketchTemplate({ methods: { 'ANY /{proxy+}': { integration: {
      Type: 'HTTP_PROXY', IntegrationHttpMethod: 'ANY', Uri: `${backend.url}/base/{proxy}`,
      RequestParameters: { 'integration.request.path.proxy': 'method.request.path.proxy', 'integration.request.header.X-Mapped': "'m'" },
    } } } }) });
    const response = await gateway.inject({ method: 'PUT', path: '/prod/a?q=1&q=2', headers: { 'X-Client': 'c', 'Accept': 'text/plain', 'Content-Type': 'text/plain' }, body: 'x' });
    expect(seen).toEqual(['PUT', '/base/a?q=1&q=2', 'c', 'm', 'text/plain', 'x']);
    expect([response.status, response.body]).toEqual([418, 'tea']);
    expect(response.headers).toMatchObject({ 'X-Backend': 'b', 'x-amzn-Remapped-Server': 's', 'Content-Type': 'text/plain' });
  });

  it('sends what is mapped in place of what the client sent under the same name', async () => {
    const seen: unknown[] = [];
    backend = await ModelServer.start((_body, { url, headers }, outgoing) => {
      seen.push(url, headers['x-client']);
      outgoing.end('{}');
    });
    gateway = createGateway({ template: sketchTemplate({ methods: { 'POST /': { integration: {
      Type: 'HTTP_PROXY', IntegrationHttpMethod: 'POST', Uri: `${backend.url}/`,
      RequestParameters: { 'integration.request.querystring.q': 'method.request.body.q', 'integration.request.header.x-client': "'mapped'" },
    } } } }) });
    await gateway.inject({ method: 'POST', path: '/prod?q=1&r=2', headers: { 'X-Client': 'c' }, body: '{"q": 3}' });
    expect(seen).toEqual(['/?r=2&q=3', 'mapped']);
  });

  it('answers 400 where a mapping looks into a body that is not JSON', async () => {
    const template = sketchTemplate({ methods: { 'POST /': { integration: {
      Type: 'HTTP_PROXY', IntegrationHttpMethod: 'POST', Uri: 'http://127.0.0.1:1', RequestParameters: { 'integration.request.header.A': 'method.request.body.a' },
    } } } });
    const explanations: (string | undefined)[] = [];
    gateway = createGateway({ template, onEvent: ({ explanation }) => explanations.push(explanation) });
    const response = await gateway.inject({ method: 'POST', path: '/prod', body: '{"a' });
    expect([response.status, response.body]).toEqual([400, '{"message":"Invalid JSON in request body"}']);
    expect(explanations[0]?.split(':')[0]).toBe("GW1029 'integration.request.header.A' takes a value from the body, and the body is not JSON");
  });

  it('answers 504 where the backend cannot be reached', async () => {
    gateway = createGateway({ template: sketchTemplate({ methods: { 'GET /': { integration: { Type: 'HTTP_PROXY', IntegrationHttpMethod: 'GET', Uri: 'http://127.0.0.1:1' } } } }) });
    const response = await gateway.inject({ path: '/prod' });
    expect([response.status, response.body]).toEqual([504, '{"message":"Network error communicating with endpoint"}']);
  });
});
