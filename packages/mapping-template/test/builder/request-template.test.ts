import { EndpointHeader } from '../../src/builder/endpoint-header';
import { InvalidValue } from '../../src/builder/invalid-value';
import { Json } from '../../src/builder/json';
import { Parameter } from '../../src/builder/parameter';
import { RequestTemplate } from '../../src/builder/request-template';
import { ParameterLocation } from '../../src/gateway/analysis/template-reads';
import { mapRequest } from './pipeline';

const text = Parameter.query('text').asText({ optional: true });
const model = Parameter.header('X-Model').asOneOf(['a.tar.gz', 'b.tar.gz'], { defaultValue: 'a.tar.gz' });
const key = Parameter.path('key').asText({ pattern: '[a-z/]+' });

describe('a request template', () => {
  test('says what the method declares, each parameter once', () => {
    const template = RequestTemplate.json(Json.object({ text, again: text, key, n: Parameter.body('$.n').asInteger() }), {
      headers: { 'X-Amzn-SageMaker-Target-Model': EndpointHeader.of(model) },
    });
    expect(template.parameters).toEqual([
      { name: 'text', location: ParameterLocation.QUERYSTRING, required: false, source: 'method.request.querystring.text',
        type: 'a text of 1 to 1024 characters; optional' },
      { name: 'key', location: ParameterLocation.PATH, required: true, source: 'method.request.path.key',
        type: 'a text of 1 to 1024 characters that matches [a-z/]+; required' },
      { name: 'X-Model', location: ParameterLocation.HEADER, required: false, source: 'method.request.header.X-Model',
        type: 'one of "a.tar.gz", "b.tar.gz"; by default "a.tar.gz"' },
    ]);
    expect(template.cacheKeyParameters).toEqual(['method.request.querystring.text', 'method.request.path.key', 'method.request.header.X-Model']);
    expect(template.readsBody).toBe(true);
    expect(`${template}`).toBe(template.text);
  });

  test('sends checked values as headers of the request to the endpoint', () => {
    const template = RequestTemplate.passThrough({
      headers: {
        'X-Amzn-SageMaker-Target-Model': EndpointHeader.of(model),
        'X-Amzn-SageMaker-InputLocation': EndpointHeader.prefixed("s3://it's-$mine/#in/", key),
        'X-Amzn-SageMaker-Custom-Attributes': EndpointHeader.of(text),
      },
    }).withHeader('Content-Type', EndpointHeader.fixed('text/csv'));
    expect(template.readsBody).toBe(true);
    const headers = { 'X-Amzn-SageMaker-Target-Model': 'a.tar.gz', 'X-Amzn-SageMaker-InputLocation': "s3://it's-$mine/#in/a/b", 'Content-Type': 'text/csv' };
    expect(mapRequest(template.text, { path: { key: 'a/b' }, body: 'x\n' })).toEqual({ body: 'x\n', headers });
    expect(mapRequest(template.text, { path: { key: 'a' }, header: { 'x-MODEL': 'b.tar.gz' }, querystring: { text: 't' } }).headers).toMatchObject({
      'X-Amzn-SageMaker-Target-Model': 'b.tar.gz', 'X-Amzn-SageMaker-Custom-Attributes': 't',
    });
    expect(mapRequest(template.text, { path: { key: '../A' } }).refused).toBe('key');
    expect(mapRequest(template.text, { path: { key: 'a' }, header: { 'X-Model': 'c' } }).refused).toBe('X-Model');
    for (const evil of ['x\r\nX-Evil: 1', 'ü', '\u0000']) {
      expect(mapRequest(template.text, { path: { key: 'a' }, querystring: { text: evil } }).refused).toBe('text');
    }
  });

  test('sends a value as plain text', () => {
    const template = RequestTemplate.plainText(Parameter.query('prompt').asText());
    expect(template.contentType).toBe('text/plain');
    expect(mapRequest(template.text, { querystring: { prompt: ' a "b" $input #end\n' } }).body).toBe(' a "b" $input #end\n');
    expect(mapRequest(template.text, {}).refused).toBe('prompt');
    const number = Parameter.query('n').asInteger();
    expect(mapRequest(RequestTemplate.plainText(number, { onInvalid: InvalidValue.SEND_NULL }).text, { querystring: { n: 'x' } }).body).toBe('');
  });

  test('checks what its body does not hold', () => {
    const template = RequestTemplate.passThrough({ checks: [key], contentType: 'application/x-npy' });
    expect(template.contentType).toBe('application/x-npy');
    expect(mapRequest(template.text, { path: { key: 'A' }, body: 'x' }).refused).toBe('key');
    expect(mapRequest(template.text, { path: { key: 'a' }, body: '' }).body).toBe('{}');
  });

  test('without values is its body', () => {
    const template = RequestTemplate.json(Json.object({ $a: Json.literal('#b'), c: Json.array(), d: Json.object({}) }));
    expect(template.text).toBe('## built by RequestTemplate, unchanged as ecaf33da\n{\n  "\\u0024a": "\\u0023b",\n  "c": [],\n  "d": {}\n}\n');
    expect(template.parameters).toEqual([]);
  });

  test('gives values of like names variables of their own', () => {
    const names = ['x', 'X', 'x-list', 'xList', 'xItem', 'x.y', 'x$y', '1', '_', 'input', 'refused', 'foreach', 'context'];
    const values = names.map((name, index) => Parameter.query(name).asIntegerList({ defaultValue: [index] }));
    const template = RequestTemplate.json(Json.array(...values)).text;
    expect(JSON.parse(mapRequest(template, {}).body)).toEqual(names.map((_, index) => [index]));
  });

  test('writes its own literals as they are, whatever they hold', () => {
    const literal = { "$x'#\\": ['"\\"', '\\$', '\\#end', '##', '#*', '${a}', '\u0000\u001f\u007f\u2028😀', 1e21, -0.5, true, null], __proto__x: {} };
    expect(JSON.parse(mapRequest(RequestTemplate.json(Json.literal(literal)).text, {}).body)).toEqual(literal);
    expect(JSON.parse(mapRequest(RequestTemplate.json(Json.literal(undefined)).text, {}).body)).toBeNull();
  });

  test('is not changed by what its parts are changed to later', () => {
    const data = { list: [1] };
    const template = RequestTemplate.json(Json.literal(data));
    data.list.push(2);
    expect(template.withHeader('X-A', EndpointHeader.fixed('b')).text).toContain('{"list":[1]}');
  });
});
