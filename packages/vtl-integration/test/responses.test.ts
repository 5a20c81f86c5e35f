import { MappingTemplate, TemplatePhase } from '@model-gateway/mapping-template';
import { ErrorStatuses, InvocationResponseHeader, VtlTemplate } from '@model-gateway/vtl-integration';
import { Cors } from 'aws-cdk-lib/aws-apigateway';
import { methodOf, Response } from './synthesize';

function render(response: Response, request: Parameters<MappingTemplate['render']>[0]) {
  return MappingTemplate.parse(response.ResponseTemplates?.['application/json'] ?? '').render(request, { phase: TemplatePhase.RESPONSE });
}

/** The responses whose pattern is that of the endpoint's status, or else the default. */
function selected(responses: readonly Response[], status: number): Response[] {
  const found = responses.filter(({ SelectionPattern }) => SelectionPattern && new RegExp(`^(?:${SelectionPattern})$`).test(String(status)));
  return found.length > 0 ? found : responses.filter(({ SelectionPattern }) => SelectionPattern === undefined);
}

const PRECISE: Readonly<Record<number, string>> = {
  200: '200', 400: '400', 401: '400', 403: '403', 404: '400', 413: '413', 424: '424', 429: '429', 499: '400',
  500: '500', 502: '500', 503: '503', 504: '500', 530: '500', 599: '500',
};

test('are 200, 500 and 400, in this order, on both sides', () => {
  const { Integration, MethodResponses } = methodOf({});
  expect(Integration.IntegrationResponses.map(({ StatusCode, SelectionPattern }) => [StatusCode, SelectionPattern]))
    .toEqual([['200', undefined], ['500', '5\\d{2}'], ['400', '4\\d{2}']]);
  expect(MethodResponses).toEqual([{ StatusCode: '200' }, { StatusCode: '500' }, { StatusCode: '400' }]);
});

test('to a success go through the response template, or through none', () => {
  const text = '{"ratings": $input.json("$.predictions")}';
  expect(methodOf({ responseTemplate: VtlTemplate.parse(text) }).Integration.IntegrationResponses[0])
    .toEqual({ StatusCode: '200', ResponseTemplates: { 'application/json': text } });
  expect(methodOf({}).Integration.IntegrationResponses[0]).toEqual({ StatusCode: '200' });
});

describe.each([ErrorStatuses.COMPATIBLE, ErrorStatuses.PRECISE])('errors with %s statuses', (errorStatuses) => {
  const { Integration: { IntegrationResponses: responses }, MethodResponses } = methodOf({ errorStatuses });

  test('every status of the endpoint has one response', () => {
    for (let status = 200; status < 600; status++) { expect([status, selected(responses, status).length]).toEqual([status, 1]); }
  });

  test('have a body with the id of the request, and nothing of what the endpoint says', () => {
    const secret = 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/sagemaker/Endpoints/x';
    for (const response of responses.slice(1)) {
      const { body } = render(response, { body: `{"Message":"${secret}","LogStreamArn":"${secret}"}`, context: { requestId: 'id-1' } });
      expect(JSON.parse(body)).toEqual({ message: expect.any(String), requestId: 'id-1' });
      expect(body).not.toContain('arn');
    }
  });

  test('every status has its method response', () => {
    expect(MethodResponses.map((response) => (response as Response).StatusCode)).toEqual(responses.map(({ StatusCode }) => StatusCode));
  });
});

test('precise statuses tell the causes apart', () => {
  const { Integration } = methodOf({ errorStatuses: ErrorStatuses.PRECISE });
  for (const [status, expected] of Object.entries(PRECISE)) {
    expect([status, selected(Integration.IntegrationResponses, Number(status))[0].StatusCode]).toEqual([status, expected]);
  }
});

test('compatible statuses are 400 and 500', () => {
  const { Integration } = methodOf({});
  for (const status of Object.keys(PRECISE).map(Number)) {
    const expected = status < 400 ? '200' : status < 500 ? '400' : '500';
    expect([status, selected(Integration.IntegrationResponses, status)[0].StatusCode]).toEqual([status, expected]);
  }
});

test('a client is told when to come back where that helps', () => {
  const { Integration, MethodResponses } = methodOf({ errorStatuses: ErrorStatuses.PRECISE });
  const withRetry = Integration.IntegrationResponses.filter(({ ResponseParameters }) => ResponseParameters !== undefined);
  expect(withRetry.map(({ StatusCode, ResponseParameters }) => [StatusCode, ResponseParameters])).toEqual([
    ['429', { 'method.response.header.Retry-After': "'5'" }], ['503', { 'method.response.header.Retry-After': "'5'" }],
  ]);
  expect(MethodResponses).toContainEqual({ StatusCode: '429', ResponseParameters: { 'method.response.header.Retry-After': true } });
});

test("the endpoint's own error body passes where the user says so", () => {
  const { Integration } = methodOf({ errorDetails: true });
  expect(Integration.IntegrationResponses.map(({ ResponseTemplates }) => ResponseTemplates)).toEqual([undefined, undefined, undefined]);
});

test("the endpoint's headers that are named reach the client on a success", () => {
  const { Integration, MethodResponses } = methodOf({
    responseHeaders: [InvocationResponseHeader.INVOKED_VARIANT, InvocationResponseHeader.NEW_SESSION_ID],
  });
  expect(Integration.IntegrationResponses[0].ResponseParameters).toEqual({
    'method.response.header.x-Amzn-Invoked-Production-Variant': 'integration.response.header.x-Amzn-Invoked-Production-Variant',
    'method.response.header.X-Amzn-SageMaker-New-Session-Id': 'integration.response.header.X-Amzn-SageMaker-New-Session-Id',
  });
  expect(MethodResponses[0]).toEqual({
    StatusCode: '200',
    ResponseParameters: {
      'method.response.header.x-Amzn-Invoked-Production-Variant': true, 'method.response.header.X-Amzn-SageMaker-New-Session-Id': true,
    },
  });
  expect(Integration.IntegrationResponses[1].ResponseParameters).toBeUndefined();
});

describe('CORS', () => {
  test('every response can be read by the pages of the one origin', () => {
    const { Integration, MethodResponses } = methodOf({
      cors: { allowOrigins: ['https://a.example'], allowCredentials: true, exposeHeaders: ['Retry-After'] }, errorStatuses: ErrorStatuses.PRECISE,
    });
    for (const [index, { ResponseParameters }] of Integration.IntegrationResponses.entries()) {
      expect(ResponseParameters).toMatchObject({
        'method.response.header.Access-Control-Allow-Origin': "'https://a.example'",
        'method.response.header.Access-Control-Allow-Credentials': "'true'",
        'method.response.header.Access-Control-Expose-Headers': "'Retry-After'",
        'method.response.header.Vary': "'Origin'",
      });
      const { ResponseParameters: declared } = MethodResponses[index] as { ResponseParameters: object };
      expect(Object.keys(declared)).toEqual(Object.keys(ResponseParameters ?? {}));
    }
  });

  test('of any origin', () => {
    const { Integration } = methodOf({ cors: { allowOrigins: Cors.ALL_ORIGINS } });
    for (const { ResponseParameters } of Integration.IntegrationResponses) {
      expect(ResponseParameters).toEqual({ 'method.response.header.Access-Control-Allow-Origin': "'*'" });
    }
  });

  describe('of several origins names the origin that asks, and no other', () => {
    const cors = { allowOrigins: ['https://a.example', 'https://b.example'] };
    const { Integration: { IntegrationResponses: plain } } = methodOf({ cors });
    const { Integration: { IntegrationResponses: mapped } } = methodOf({ cors, responseTemplate: VtlTemplate.parse('{"r":$input.json("$.p")}') });
    const allowed = (response: Response, header: Record<string, string>): unknown => {
      const { responseOverride } = render(response, { body: '{"p":[1]}', params: { header }, context: { requestId: 'i' } });
      return (responseOverride.header as Record<string, unknown> | undefined)?.['Access-Control-Allow-Origin'];
    };

    test.each(['Origin', 'origin'])('by the header %s', (name) => {
      for (const response of [...plain, ...mapped]) {
        expect(allowed(response, { [name]: 'https://b.example' })).toBe('https://b.example');
        expect(allowed(response, { [name]: 'https://evil.example' })).toBeUndefined();
        expect(allowed(response, {})).toBeUndefined();
      }
    });

    test('and leaves the bodies as they are', () => {
      const request = { body: '{"p":[1]}', params: { header: { Origin: 'https://b.example' } }, context: { requestId: 'i' } };
      expect(render(plain[0], request).body).toBe('{"p":[1]}');
      expect(render(mapped[0], request).body).toBe('{"r":[1]}');
    });
  });
});
