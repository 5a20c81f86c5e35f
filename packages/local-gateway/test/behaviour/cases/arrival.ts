import type { InjectedRequest } from '../../../src/injected-request';
import { ApiSketch, BehaviourCase, Evidence, Expected } from '../behaviour-case';

function reading(template: string, endpointType = 'EDGE', method: ApiSketch['methods'][string] = {}): ApiSketch {
  return { methods: { 'GET /{proxy+}': { request: template, ...method } }, api: { EndpointConfiguration: { Types: [endpointType] } } };
}

function reads(title: string, header: string, body: string | RegExp, evidence: Evidence, headers: InjectedRequest['headers'] = {}): BehaviourCase {
  return { title, evidence, api: reading(`$input.params('${header}')`), request: { path: '/prod/a', headers }, expected: { sent: { body } } };
}

function limit(title: string, evidence: Evidence, request: InjectedRequest, expected: Expected, endpointType = 'EDGE', method: ApiSketch['methods'][string] = {}): BehaviourCase {
  return { title, evidence, api: reading('x', endpointType, method), request, expected };
}

function refused(status: number, message: string, explanation: string): Expected {
  return { status, json: { message }, headers: { 'x-amzn-ErrorType': 'RequestTooLargeException' }, explanation: `GW1020 ${explanation}`, asked: false };
}

/** Header values of so many bytes together. */
function values(bytes: number): InjectedRequest {
  return { path: '/prod/a', headers: { 'X-A': 'a'.repeat(bytes - 100), 'X-B': 'b'.repeat(100) } };
}

function url(characters: number): InjectedRequest {
  return { path: '/prod/a?'.padEnd(characters, 'q') };
}

/** The headers of the connection count as well. */
const COUNTED = "the client's own Host and Connection count too";

/** What a request has got on its way, and how large it may be: sections 2, 4.3 and 8 of the behaviour page. */
export const ARRIVAL: readonly BehaviourCase[] = [
  reads('the address of the client is in X-Forwarded-For', 'X-Forwarded-For', '127.0.0.1', 'recorded'),
  reads('the address of the client follows those that the client sent', 'X-Forwarded-For', '10.0.0.1, 127.0.0.1', 'recorded', { 'x-forwarded-for': '10.0.0.1' }),
  reads('what the client sent under another case is replaced', 'x-forwarded-for', '', 'inferred', { 'x-forwarded-for': '10.0.0.1' }),
  reads('the port of AWS is in X-Forwarded-Port', 'X-Forwarded-Port', '443', 'recorded'),
  reads('the protocol of AWS is in X-Forwarded-Proto', 'X-Forwarded-Proto', 'https', 'recorded'),
  reads('a trace id is among the headers', 'X-Amzn-Trace-Id', /^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/, 'recorded'),
  reads("the client's own trace id stays", 'X-Amzn-Trace-Id', 'Root=1-67891233-abcdef012345678912345678', 'inferred', {
    'X-Amzn-Trace-Id': 'Root=1-67891233-abcdef012345678912345678',
  }),
  ...['CloudFront-Forwarded-Proto', 'CloudFront-Is-Desktop-Viewer', 'CloudFront-Is-Mobile-Viewer', 'CloudFront-Is-SmartTV-Viewer',
    'CloudFront-Is-Tablet-Viewer', 'CloudFront-Viewer-Country', 'Via', 'X-Amz-Cf-Id'].flatMap((name): BehaviourCase[] => [
    reads(`an edge-optimized API sees ${name}`, name, /./, 'recorded'),
    {
      title: `a regional API does not see ${name}`, evidence: 'inferred', api: reading(`<$input.params('${name}')>`, 'REGIONAL'), request: 'GET /prod/a',
      expected: { sent: { body: '<>' } },
    },
  ]),
  { ...limit('header values of 10,240 bytes are taken', 'documented', values(10_240), { status: 200 }), inProcessOnly: COUNTED },
  {
    ...limit('header values of more than 10,240 bytes are refused', 'user report', values(10_241),
      refused(431, 'HTTP header is larger than 10240 bytes.', 'the values of all headers have 10241 bytes; API Gateway takes 10240')),
    inProcessOnly: COUNTED,
  },
  limit('a URL of 8,192 characters is taken by an edge-optimized API', 'documented', url(8_192), { status: 200 }),
  limit('a longer URL is refused by an edge-optimized API', 'inferred', url(8_193),
    refused(414, 'Request URI too long', 'the URL has 8193 characters; API Gateway takes 8192 for this kind of API')),
  limit('a longer URL is refused by a private API', 'inferred', url(8_193),
    refused(414, 'Request URI too long', 'the URL has 8193 characters; API Gateway takes 8192 for this kind of API'), 'PRIVATE'),
  limit('a URL of 10,240 characters is taken by a regional API', 'documented', url(10_240), { status: 200 }, 'REGIONAL'),
  limit('a longer URL is refused by a regional API', 'inferred', url(10_241),
    refused(414, 'Request URI too long', 'the URL has 10241 characters; API Gateway takes 10240 for this kind of API'), 'REGIONAL'),
  limit('a long path is refused where the method asks who calls', 'documented', { path: `/prod/${'a'.repeat(1_600)}` },
    refused(414, 'Request URI too long', 'the ARN of the method with its path is longer than the 1600 bytes that authorization takes'), 'EDGE', { auth: 'AWS_IAM' }),
  limit('a long path is taken where it does not', 'documented', { path: `/prod/${'a'.repeat(1_600)}` }, { status: 200 }),
];
