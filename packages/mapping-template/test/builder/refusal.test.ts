import { InvalidValue } from '../../src/builder/invalid-value';
import { Json } from '../../src/builder/json';
import { Parameter } from '../../src/builder/parameter';
import { RequestTemplate } from '../../src/builder/request-template';
import { MappingTemplate } from '../../src/mapping-template';
import { mapResponse } from './pipeline';

const id = Parameter.path('id').asInteger();
const template = RequestTemplate.json(Json.object({ id }));

describe('a refusal', () => {
  test('exists where a template can refuse', () => {
    expect(template.refusal).toMatchObject({ pathParameter: 'endpoint', endpointName: 'refused_by_mapping_template', status: 400 });
    expect(template.refusal?.requestParameter).toBe('integration.request.path.endpoint');
    expect(RequestTemplate.json(Json.literal(1)).refusal).toBeUndefined();
    expect(RequestTemplate.json(Json.object({ id }), { onInvalid: InvalidValue.SEND_NULL }).refusal).toBeUndefined();
  });

  test("calls a name that SageMaker's pattern does not have", () => {
    expect(template.refusal?.endpointName).not.toMatch(/^[a-zA-Z0-9](-*[a-zA-Z0-9])*$/);
  });

  test('sets every override once', () => {
    for (const override of ['requestOverride.path.endpoint', 'responseOverride.status', 'responseOverride.refused']) {
      expect(template.text.split(`$context.${override} =`)).toHaveLength(2);
    }
  });

  test("can be made by a template of one's own, whose parameter is text and nothing else", () => {
    for (const name of ['X-Tone', "it's", '$context.stage']) {
      const own = MappingTemplate.parse(`${template.refusal?.refuseRequest(name) ?? ''}{}#stop never`).render({});
      expect(own.body).toBe('{}');
      expect(own.requestOverride.path).toEqual({ endpoint: 'refused_by_mapping_template' });
      expect(own.responseOverride).toMatchObject({ status: 400, refused: name });
    }
  });

  test('is told from the travelled name, whatever the endpoint answered', () => {
    for (const text of ['', '{"Message":"no such endpoint"}', '{"predictions":[1]}', 'text']) {
      for (const behind of ['', '{"message":"the model failed"}', '$input.body', '#set($x = 1)$x']) {
        expect(JSON.parse(mapResponse(template.refusal?.guardResponse(behind) ?? '', text, 'items'))).toEqual({
          message: "parameter 'items' is missing or not allowed", parameter: 'items', requestId: 'the-id',
        });
      }
    }
  });

  test('leaves the response of any other request as it is', () => {
    for (const behind of ['  {"message":"the model failed"}  \n', '$input.body', '\n#set($x = 1)\n$x ', '## a comment\nx']) {
      expect(mapResponse(template.refusal?.guardResponse(behind) ?? '', 'answer')).toBe(mapResponse(behind, 'answer'));
    }
    expect(mapResponse(template.refusal?.guardResponse('') ?? '', 'answer')).toBe('answer');
  });

  test('names a parameter from the request template to the response template', () => {
    const { requestOverride, responseOverride } = MappingTemplate.parse(template.text).render({ params: { path: { id: '1],"x":[2' } } });
    const context = JSON.parse(JSON.stringify({ requestId: 'r', requestOverride, responseOverride }));
    const { body } = MappingTemplate.parse(template.refusal?.guardResponse('x') ?? '').render({ body: '{}', context });
    expect(JSON.parse(body)).toEqual({ message: "parameter 'id' is missing or not allowed", parameter: 'id', requestId: 'r' });
  });
});
