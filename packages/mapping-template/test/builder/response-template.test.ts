import fc from 'fast-check';
import { Answer } from '../../src/builder/answer';
import { Json } from '../../src/builder/json';
import { ResponseTemplate } from '../../src/builder/response-template';
import { mapResponse } from './pipeline';

const predictions = Answer.path('$.predictions').asList();
const labels = predictions.item.member('labels').asList();
const TEMPLATE = ResponseTemplate.json(Json.object({
  model: Answer.path('$.model').asText(),
  cost: Answer.path('$').member('c-ost').asNumber(),
  done: Answer.path('$.done').asBoolean(),
  all: Answer.path('$.predictions').asJson(),
  scores: predictions.forEach(Json.object({
    score: predictions.item.member('score').asNumber(),
    whole: predictions.item.asJson(),
    labels: labels.forEach(Json.object({ text: labels.item.member('t').asText(), same: labels.item.member('t').asJson() })),
  })),
  version: Json.literal('$1'),
})).text;

function mapped(answer: unknown): unknown {
  return JSON.parse(mapResponse(TEMPLATE, typeof answer === 'string' ? answer : JSON.stringify(answer)));
}

const NOTHING = { model: null, cost: null, done: null, all: null, scores: [], version: '$1' };

describe('a response template', () => {
  test('takes values and lists from their places', () => {
    const list = [{ score: 1.5, labels: [{ t: "it's \"x\"" }, { t: null }] }, { score: 2 }];
    expect(mapped({ model: 'm', 'c-ost': 1e-7, done: false, predictions: list })).toEqual({
      model: 'm', cost: 1e-7, done: false, all: list, version: '$1',
      scores: [
        { score: 1.5, whole: list[0], labels: [{ text: "it's \"x\"", same: "it's \"x\"" }, { text: null, same: null }] },
        { score: 2, whole: list[1], labels: [] },
      ],
    });
  });

  test('has null and empty lists for what the answer does not have', () => {
    for (const answer of [{}, [], 'plain text', '', { predictions: null }]) { expect(mapped(answer)).toEqual(NOTHING); }
    expect(mapped({ predictions: { a: { score: 1 } } })).toEqual({ ...NOTHING, all: { a: { score: 1 } } });
    expect(mapped({ 'c-ost': '007', done: 'yes' })).toEqual(NOTHING);
  });

  test('has null for items of another type than declared', () => {
    const score = (item: unknown): unknown => mapped({ predictions: [item] });
    for (const item of [null, 5, 'text', [1], { score: 'NaN' }, { score: {} }, { score: '1,2' }]) {
      expect(score(item)).toMatchObject({ scores: [{ score: null, labels: [] }] });
    }
  });

  test('is JSON with the first thousand items of a longer list', () => {
    const { scores } = mapped({ predictions: Array.from({ length: 1200 }, (_, index) => index) }) as { scores: unknown[] };
    expect(scores).toHaveLength(1000);
  });

  test('has the declared keys for every answer', () => {
    fc.assert(fc.property(fc.record({
      model: fc.jsonValue(), 'c-ost': fc.jsonValue(), done: fc.jsonValue(), predictions: fc.oneof(fc.jsonValue(), fc.array(fc.record({
        score: fc.jsonValue(), labels: fc.oneof(fc.jsonValue(), fc.array(fc.record({ t: fc.jsonValue() }), { maxLength: 3 })),
      }), { maxLength: 3 })),
    }), (answer) => {
      const body = mapped(answer) as typeof NOTHING;
      expect(Object.keys(body)).toEqual(Object.keys(NOTHING));
      expect([null, 'number']).toContain(body.cost === null ? null : typeof body.cost);
      expect([null, 'string']).toContain(body.model === null ? null : typeof body.model);
      for (const score of body.scores as object[]) { expect(Object.keys(score)).toEqual(['score', 'whole', 'labels']); }
    }), { seed: 7, numRuns: 500 });
  });

  test('passes the answer through as it is', () => {
    expect(mapResponse(ResponseTemplate.passThrough('text/csv').text, 'a,b\n')).toBe('a,b\n');
    expect(ResponseTemplate.passThrough('text/csv').contentType).toBe('text/csv');
    expect(`${ResponseTemplate.json(Json.literal(1))}`).toBe('1\n');
  });
});
