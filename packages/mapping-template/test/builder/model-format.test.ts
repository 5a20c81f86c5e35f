import { Json } from '../../src/builder/json';
import { KServeDatatype } from '../../src/builder/kserve-datatype';
import { ModelFormat } from '../../src/builder/model-format';
import { Parameter } from '../../src/builder/parameter';
import { RequestTemplate } from '../../src/builder/request-template';
import { ResponseTemplate } from '../../src/builder/response-template';
import { mapRequest, mapResponse } from './pipeline';

const features = Parameter.query('f').asNumberList({ maxItems: 4 });
const prompt = Parameter.query('p').asText();

function sent(shape: Json, querystring: { [name: string]: string }): unknown {
  return JSON.parse(mapRequest(RequestTemplate.json(shape).text, { querystring }).body);
}

describe('a format', () => {
  test('of instances takes one, several, or one for each item', () => {
    expect(sent(ModelFormat.instances(features), { f: '1,2.5' })).toEqual({ instances: [[1, 2.5]] });
    expect(sent(ModelFormat.instances(features, Json.literal([0])), { f: '1' })).toEqual({ instances: [[1], [0]] });
    expect(sent(ModelFormat.instances(features.forEach(Json.object({ x: features.item }))), { f: '1,2' })).toEqual({ instances: [{ x: 1 }, { x: 2 }] });
  });

  test('of KServe v2 has named inputs with shape and type', () => {
    const input = { name: 'x', shape: [Json.literal(1), features.count], datatype: KServeDatatype.FP32, data: features };
    expect(sent(ModelFormat.kserveInputs(input), { f: '1,2,3' })).toEqual({
      inputs: [{ name: 'x', shape: [1, 3], datatype: 'FP32', data: [1, 2, 3] }],
    });
  });

  test('of Hugging Face has inputs and parameters', () => {
    expect(sent(ModelFormat.huggingFace(prompt), { p: 'say "hi"' })).toEqual({ inputs: 'say "hi"' });
    const tokens = Parameter.query('n').asInteger({ minimum: 1, maximum: 512, defaultValue: 64 });
    expect(sent(ModelFormat.huggingFace(prompt, { max_new_tokens: tokens }), { p: 'x' })).toEqual({ inputs: 'x', parameters: { max_new_tokens: 64 } });
  });

  test('of predictions leaves out what else the model says', () => {
    const template = ResponseTemplate.json(ModelFormat.predictions()).text;
    expect(JSON.parse(mapResponse(template, '{"predictions":[[0.5],{"a":"b"}],"secret":1}'))).toEqual({ predictions: [[0.5], { a: 'b' }] });
    expect(JSON.parse(mapResponse(template, '{}'))).toEqual({ predictions: null });
  });

  test('of KServe v2 outputs leaves out name and version of the model', () => {
    const output = { name: 'o', shape: [1, 2], datatype: 'FP32', data: [1, 2.5] };
    const template = ResponseTemplate.json(ModelFormat.kserveOutputs()).text;
    expect(JSON.parse(mapResponse(template, JSON.stringify({ model_name: 'x', outputs: [{ ...output, parameters: {} }] })))).toEqual({ outputs: [output] });
  });
});
