import { Answer } from '../../src/builder/answer';
import { InvalidValue } from '../../src/builder/invalid-value';
import { Json } from '../../src/builder/json';
import { ModelFormat } from '../../src/builder/model-format';
import { ResponseTemplate } from '../../src/builder/response-template';
import { MappingTemplate } from '../../src/mapping-template';
import { TemplatePhase } from '../../src/gateway/render-options';
import { SAMPLES } from './samples';

const RESPONSE = { phase: TemplatePhase.RESPONSE };

describe('the checks', () => {
  test.each(SAMPLES)('find nothing in the built template of $name', (sample) => {
    for (const onInvalid of [InvalidValue.REFUSE, InvalidValue.SEND_NULL]) {
      expect(MappingTemplate.check(sample.build({ onInvalid }).text)).toEqual([]);
    }
  });

  test('find nothing in response templates, guarded or not', () => {
    const predictions = Answer.path('$.predictions').asList();
    const ratings = Json.object({
      ratings: predictions.forEach(predictions.item.member('score').asNumber()), sure: Answer.path('$.sure').asBoolean(), model: Answer.path('$.model').asText(),
    });
    for (const shape of [ModelFormat.predictions(), ModelFormat.kserveOutputs(), ratings]) {
      const { text } = ResponseTemplate.json(shape);
      expect(MappingTemplate.check(text, RESPONSE)).toEqual([]);
      expect(MappingTemplate.check(SAMPLES[0]?.build().refusal?.guardResponse(text) ?? '', RESPONSE)).toEqual([]);
    }
  });

  test('look at a built template that was changed', () => {
    const { text } = SAMPLES[0].build();
    const codes = (template: string): string[] => MappingTemplate.check(template).map(({ code }) => code);
    expect(codes(text.replace('[$userId]', "[$input.params('x')]"))).toContain('MAP2033');
  });
});
