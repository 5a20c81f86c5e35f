import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Answer } from '../../src/builder/answer';
import { InvalidValue } from '../../src/builder/invalid-value';
import { Json } from '../../src/builder/json';
import { Parameter } from '../../src/builder/parameter';
import { RequestTemplate } from '../../src/builder/request-template';
import { ResponseTemplate } from '../../src/builder/response-template';
import { SAMPLES } from './samples';

const predictions = Answer.path('$.predictions').asList();

/** What a person reads: the files beside this test are the printed templates, whole. */
const PRINTED: ReadonlyArray<readonly [string, string]> = [
  ['recommendations.request.vtl', SAMPLES[0].build().text],
  ['csv.request.vtl', SAMPLES[3].build().text],
  ['send-null.request.vtl', RequestTemplate.json(Json.object({
    inputs: Parameter.body('$.prompt').asText({ maxLength: 500 }),
    parameters: Parameter.query('parameters').asJson({ optional: true, maxDepth: 2 }),
  }), { onInvalid: InvalidValue.SEND_NULL }).text],
  ['scores.response.vtl', ResponseTemplate.json(Json.object({
    scores: predictions.forEach(Json.object({ score: predictions.item.member('score').asNumber(), raw: predictions.item.asJson() })),
  })).text],
];

describe('a printed template', () => {
  test.each(PRINTED)('reads like %s', (file, text) => {
    const printed = readFileSync(join(__dirname, 'printed', file), 'utf8');
    expect(text).toBe(printed);
    expect(printed.split('\n').length).toBeLessThan(80);
  });
});
