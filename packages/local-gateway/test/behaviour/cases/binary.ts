import { ApiSketch, BehaviourCase } from '../behaviour-case';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]);
const BASE64 = PNG.toString('base64');

function api(handling?: string, template?: string): ApiSketch {
  const integration = { ...(handling === undefined ? {} : { ContentHandling: handling }), ...(template === undefined ? {} : { RequestTemplates: { 'image/png': template, 'text/plain': template } }) };
  return { methods: { 'POST /': { integration } }, api: { BinaryMediaTypes: ['image/png'] } };
}

function post(contentType: string, body: string | Uint8Array): BehaviourCase['request'] {
  return { method: 'POST', path: '/prod', headers: { 'Content-Type': contentType }, body };
}

function answers(title: string, contentType: string, accept: string | undefined, handling: string | undefined, body: string, modelBody = 'raw'): BehaviourCase {
  const response = { StatusCode: '200', ...(handling === undefined ? {} : { ContentHandling: handling }) };
  return {
    title: `an answer of ${title}`, evidence: 'documented', request: { path: '/prod', headers: accept === undefined ? {} : { Accept: accept } },
    api: { methods: { 'GET /': { responses: [response] } }, api: { BinaryMediaTypes: ['image/png'] } },
    model: { headers: { 'Content-Type': contentType }, body: modelBody }, expected: { status: 200, body },
  };
}

const RAW64 = Buffer.from('raw').toString('base64');

/** Section 5.5 of the behaviour page. */
export const BINARY: readonly BehaviourCase[] = [
  {
    title: 'text with bytes that are no UTF-8 gets replacement characters', evidence: 'documented', api: api(), request: post('text/plain', PNG),
    expected: { sent: { body: '\ufffdPNG\ufffd' } },
  },
  {
    title: 'binary stays as it is', evidence: 'recorded', api: api(), request: post('image/png', Buffer.from('raw')), expected: { sent: { body: 'raw' } },
  },
  {
    title: 'binary converted to text is base64', evidence: 'recorded', api: api('CONVERT_TO_TEXT'), request: post('image/png', PNG), expected: { sent: { body: BASE64 } },
  },
  {
    title: 'text converted to text stays', evidence: 'recorded', api: api('CONVERT_TO_TEXT'), request: post('text/plain', 'raw'), expected: { sent: { body: 'raw' } },
  },
  {
    title: 'text converted to binary is decoded', evidence: 'recorded', api: api('CONVERT_TO_BINARY'),
    request: post('text/plain', Buffer.from('hello').toString('base64')), expected: { sent: { body: 'hello' } },
  },
  {
    title: 'text that is no base64 cannot become binary', evidence: 'recorded', api: api('CONVERT_TO_BINARY'), request: post('text/plain', 'no base64!'),
    expected: { status: 500, asked: false, explanation: 'GW1022 POST /: the payload is to become binary, and is not base64' },
  },
  {
    title: 'binary converted to binary stays', evidence: 'recorded', api: api('CONVERT_TO_BINARY'), request: post('image/png', 'raw'), expected: { sent: { body: 'raw' } },
  },
  {
    title: 'a template over raw binary answers 500', evidence: 'recorded', api: api(undefined, '$input.body'), request: post('image/png', PNG),
    expected: {
      status: 500, asked: false,
      explanation: 'GW1022 POST / has a request template, and the payload is binary; set contentHandling to CONVERT_TO_TEXT',
    },
  },
  {
    title: 'a template over base64 text is rendered', evidence: 'recorded', api: api('CONVERT_TO_TEXT', '{"image": "$input.body"}'), request: post('image/png', PNG),
    expected: { sent: { body: `{"image": "${BASE64}"}` } },
  },
  {
    title: 'everything is binary under */*', evidence: 'inferred', api: { ...api('CONVERT_TO_TEXT'), api: { BinaryMediaTypes: ['*/*'] } }, request: post('text/plain', 'raw'),
    expected: { sent: { body: Buffer.from('raw').toString('base64') } },
  },
  answers('text passes to a client that accepts text', 'text/plain', 'text/plain', undefined, 'raw'),
  answers('text is decoded for a client that accepts binary', 'text/plain', 'image/png', undefined, 'raw', RAW64),
  answers('text converted to text passes to a client that accepts binary', 'text/plain', 'image/png', 'CONVERT_TO_TEXT', 'raw'),
  answers('text converted to binary is decoded', 'text/plain', 'text/plain', 'CONVERT_TO_BINARY', 'raw', RAW64),
  answers('binary becomes base64 for a client that accepts text', 'image/png', 'text/plain', undefined, RAW64),
  answers('binary becomes base64 for a client that accepts nothing', 'image/png', undefined, undefined, RAW64),
  answers('binary passes to a client that accepts binary', 'image/png', 'image/png', undefined, 'raw'),
  answers('binary passes by the first media type that is accepted', 'image/png', 'image/png,text/html', undefined, 'raw'),
  answers('binary converted to binary passes to a client that accepts text', 'image/png', 'text/plain', 'CONVERT_TO_BINARY', 'raw'),
  answers('binary converted to text is base64 for a client that accepts binary', 'image/png', 'image/png', 'CONVERT_TO_TEXT', RAW64),
  {
    title: 'a response template over raw binary answers 500', evidence: 'recorded', request: { path: '/prod', headers: { Accept: 'image/png' } },
    api: { methods: { 'GET /': { response: 'x' } }, api: { BinaryMediaTypes: ['image/png'] } }, model: { headers: { 'Content-Type': 'image/png' }, body: 'raw' },
    expected: {
      status: 500,
      explanation: "GW1022 GET / has a response template, and the backend's payload is binary; set contentHandling to CONVERT_TO_TEXT",
    },
  },
];
