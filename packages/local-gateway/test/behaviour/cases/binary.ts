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

/** Section 5.5 of the behaviour page, requests. */
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
];
