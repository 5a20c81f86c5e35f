import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { ApiSketch, BehaviourCase } from '../behaviour-case';

const ECHO: ApiSketch = { methods: { 'POST /': { request: '{"got": $input.json("$.a")}' } } };

/** A POST of a body in a content coding. */
function sent(coding: string, body: string | Uint8Array): BehaviourCase['request'] {
  return { method: 'POST', path: '/prod', headers: { 'Content-Encoding': coding, 'Content-Type': 'application/json' }, body };
}

const BODY = '{"a": [1, 2]}';
const DECODED = { status: 200, sent: { body: '{"got": [1,2]}' } };
const REFUSED = { status: 415, json: { message: 'Unsupported Media Type' }, headers: { 'x-amzn-ErrorType': 'BadRequestException' }, asked: false };

/** An API that compresses from so many bytes on, and answers with so many. */
function compressing(minimum: number | undefined, bytes = 100): Pick<BehaviourCase, 'api' | 'model'> {
  return {
    api: { methods: { 'GET /': {} }, api: minimum === undefined ? {} : { MinimumCompressionSize: minimum } },
    model: { body: 'x'.repeat(bytes) },
  };
}

function accepting(acceptEncoding: string): BehaviourCase['request'] {
  return { path: '/prod', headers: { 'Accept-Encoding': acceptEncoding } };
}

/** What comes of `Accept-Encoding`: a coding, or none. */
function chosen(acceptEncoding: string, coding: string | null, evidence: BehaviourCase['evidence'] = 'documented'): BehaviourCase {
  return {
    title: `Accept-Encoding: ${acceptEncoding} gets ${coding ?? 'no coding'}`,
    evidence,
    ...compressing(0),
    request: accepting(acceptEncoding),
    expected: { status: 200, body: 'x'.repeat(100), headers: { 'Content-Encoding': coding, 'Content-Type': 'application/json' } },
  };
}

export const COMPRESSION: readonly BehaviourCase[] = [
  { title: 'a body in gzip reaches the template decompressed', evidence: 'documented', api: ECHO, request: sent('gzip', gzipSync(BODY)), expected: DECODED },
  { title: 'a body in deflate reaches the template decompressed', evidence: 'documented', api: ECHO, request: sent('deflate', deflateSync(BODY)), expected: DECODED },
  { title: 'deflate without the frame of zlib is taken, too', evidence: 'inferred', api: ECHO, request: sent('deflate', deflateRawSync(BODY)), expected: DECODED },
  { title: 'identity changes nothing', evidence: 'documented', api: ECHO, request: sent('identity', BODY), expected: DECODED },
  { title: 'the case of the coding does not count', evidence: 'inferred', api: ECHO, request: sent('GZip', gzipSync(BODY)), expected: DECODED },
  {
    title: 'a coding that API Gateway has not is refused',
    evidence: 'documented',
    api: ECHO,
    request: sent('br', BODY),
    expected: { ...REFUSED, explanation: "GW1042 'br' is no content coding that API Gateway takes; these are gzip, deflate, identity" },
  },
  { title: 'several codings are refused', evidence: 'inferred', api: ECHO, request: sent('gzip, gzip', gzipSync(gzipSync(BODY))), expected: REFUSED },
  {
    title: 'a body that is not in its coding is refused',
    evidence: 'documented',
    api: ECHO,
    request: sent('gzip', BODY),
    expected: { ...REFUSED, explanation: /^GW1042 the body is not in the content coding 'gzip': incorrect header check$/ },
  },
  { title: 'half a compressed body is refused', evidence: 'documented', api: ECHO, request: sent('gzip', gzipSync(BODY).subarray(0, 20)), expected: REFUSED },
  {
    title: 'a method without templates gets the body decompressed',
    evidence: 'documented',
    api: { methods: { 'POST /': {} } },
    request: sent('gzip', gzipSync(BODY)),
    expected: { status: 200, sent: { body: BODY, headers: { 'Content-Encoding': null } } },
  },
  {
    title: 'the model of a body is compared with what it decompresses to',
    evidence: 'inferred',
    api: { methods: { 'POST /': { validate: 'body', models: { 'application/json': 'M' } } }, models: { M: { type: 'object', required: ['b'] } } },
    request: sent('gzip', gzipSync(BODY)),
    expected: { status: 400, json: { message: 'Invalid request body' } },
  },
  {
    title: 'no body is in no coding',
    evidence: 'inferred',
    api: { methods: { 'GET /': { request: '$input.body' } } },
    request: { path: '/prod', headers: { 'Content-Encoding': 'gzip' } },
    expected: { status: 200, sent: { body: '{}' } },
  },
  {
    title: 'a body that decompresses to more than 10 MB is refused',
    evidence: 'inferred',
    api: ECHO,
    request: sent('gzip', gzipSync(Buffer.alloc(10 * 1024 * 1024 + 1))),
    expected: { status: 413, json: { message: 'Request Too Long' }, explanation: 'GW1020 the body decompresses to more than the 10485760 bytes that API Gateway takes' },
  },
  {
    title: 'the refusal is customised as that of another media type',
    evidence: 'inferred',
    api: { ...ECHO, gatewayResponses: { UNSUPPORTED_MEDIA_TYPE: { StatusCode: '406' } } },
    request: sent('br', BODY),
    expected: { status: 406 },
  },

  chosen('gzip', 'gzip'),
  chosen('deflate', 'deflate'),
  chosen('deflate,gzip', 'deflate', 'inferred'),
  chosen('gzip, deflate, br', 'gzip'),
  chosen('gzip;q=0.5, deflate;q=0.8', 'deflate'),
  chosen('br;q=1.0, gzip;q=0.5', null),
  chosen('identity;q=1, gzip;q=0.5', null, 'inferred'),
  chosen('gzip;q=0', null, 'inferred'),
  chosen('*', null),
  chosen('', null),
  { title: 'without Accept-Encoding nothing is compressed', evidence: 'documented', ...compressing(0), request: 'GET /prod', expected: { status: 200, headers: { 'Content-Encoding': null } } },
  {
    title: 'an API without a minimum size compresses nothing',
    evidence: 'documented',
    ...compressing(undefined),
    request: accepting('gzip'),
    expected: { status: 200, headers: { 'Content-Encoding': null } },
  },
  { title: 'an answer below the minimum size goes as it is', evidence: 'documented', ...compressing(101), request: accepting('gzip'), expected: { headers: { 'Content-Encoding': null } } },
  { title: 'an answer of the minimum size is compressed', evidence: 'documented', ...compressing(100), request: accepting('gzip'), expected: { headers: { 'Content-Encoding': 'gzip' } } },
  {
    title: 'what the template makes is compressed, and counts for the minimum size',
    evidence: 'documented',
    api: { methods: { 'GET /': { response: '{"mapped": "$input.json("$.a")-------------"}' } }, api: { MinimumCompressionSize: 20 } },
    model: { body: '{"a": 1}' },
    request: accepting('gzip'),
    expected: { body: '{"mapped": "1-------------"}', headers: { 'Content-Encoding': 'gzip' } },
  },
  {
    title: 'an answer whose integration says its coding is not compressed again',
    evidence: 'documented',
    api: {
      methods: { 'GET /': { responses: [{ StatusCode: '200', ResponseParameters: { 'method.response.header.Content-Encoding': "'identity'" } }] } },
      api: { MinimumCompressionSize: 0 },
    },
    request: accepting('gzip'),
    expected: { body: '{"ok":true}', headers: { 'Content-Encoding': 'identity' } },
  },
  {
    title: 'what API Gateway answers itself is not compressed',
    evidence: 'inferred',
    ...compressing(0),
    request: { path: '/prod/none', headers: { 'Accept-Encoding': 'gzip' } },
    expected: { status: 403, headers: { 'Content-Encoding': null } },
  },
];
