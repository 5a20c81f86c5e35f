import { createGateway } from '../../src/gateway';
import { RequestEvent } from '../../src/gateway-event';
import { sketchTemplate } from '../behaviour/sketch-template';

async function logOf(path: string, body = '{"ok":true}'): Promise<readonly string[]> {
  const events: RequestEvent[] = [];
  const gateway = createGateway({
    template: sketchTemplate({ api: { EndpointConfiguration: { Types: ['REGIONAL'] } }, methods: { 'GET /{id}': { request: '{"id": "$input.params("id")"}', params: { 'querystring.q': true }, validate: 'params' } } }),
    models: { '*': () => body },
    executionLog: true,
    onEvent: (event) => events.push(event),
  });
  await gateway.inject({ path, headers: { 'X-A': '1', 'x-amzn-RequestId': '6f1c4b7e-0000-4000-8000-0123456789ab' } });
  return (events[0]?.executionLog ?? []).map((line) => line.replace('(6f1c4b7e-0000-4000-8000-0123456789ab) ', ''));
}

describe('the execution log', () => {
  it('tells a request in the words of API Gateway', async () => {
    const lines = await logOf('/prod/7?q=8');
    expect(lines.map((line) => line.replace(/Root=\S+?(?=[,}])|(?<=_|Api-Id=)[0-9a-z]{10}(?=[,}])|\d+ ms$|_\w+=/g, '…'))).toEqual([
      'Starting execution for request: 6f1c4b7e-0000-4000-8000-0123456789ab',
      'HTTP Method: GET, Resource Path: /{id}',
      'Method request path: {id=7}',
      'Method request query string: {q=8}',
      'Method request headers: {X-A=1, x-amzn-RequestId=6f1c4b7e-0000-4000-8000-0123456789ab, X-Amzn-Trace-Id=…, X-Forwarded-For=127.0.0.1, X-Forwarded-Port=443, X-Forwarded-Proto=https}',
      'Method request body before transformations: ',
      'Endpoint request URI: /endpoints/e/invocations',
      'Endpoint request headers: {Accept=application/json, User-Agent=AmazonAPIGateway_…, X-Amzn-Trace-Id=…, X-Amzn-Apigateway-Api-Id=…}',
      'Endpoint request body after transformations: {"id": "7"}',
      'Sending request to /endpoints/e/invocations',
      'Received response. Status: 200, Integration latency: …',
      'Endpoint response headers: {Content-Type=application/json, x-Amzn-Invoked-Production-Variant=AllTraffic}',
      'Endpoint response body before transformations: {"ok":true}',
      'Method response body after transformations: {"ok":true}',
      expect.stringMatching(/^Method response headers: \{Content-Type=application\/json, x-amzn-RequestId=6f1c4b7e-.*\}$/),
      'Successfully completed execution',
      'Method completed with status: 200',
    ]);
  });

  it('tells a refusal', async () => {
    expect((await logOf('/prod/7')).slice(-2)).toEqual([
      'Execution failed due to configuration error: Missing required request parameters: [q]', 'Method completed with status: 400',
    ]);
  });

  it('cuts an event after 1024 bytes', async () => {
    const line = (await logOf('/prod/7?q=8', `"${'ü'.repeat(2000)}"`)).find((each) => each.startsWith('Endpoint response body'));
    expect(line).toMatch(/ü \[TRUNCATED\]$/);
    expect(Buffer.byteLength(line ?? '')).toBeLessThanOrEqual(1024);
  });
});
