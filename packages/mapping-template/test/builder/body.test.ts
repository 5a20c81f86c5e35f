import { InvalidValue } from '../../src/builder/invalid-value';
import { Json } from '../../src/builder/json';
import { Parameter } from '../../src/builder/parameter';
import { RequestTemplate } from '../../src/builder/request-template';
import { mapRequest } from './pipeline';

const at = Parameter.body;
const SHAPE = Json.object({
  integer: at('$.integer').asInteger({ minimum: 1, maximum: 5 }),
  number: at('$.deep.number').asNumber({ optional: true }),
  flag: at('$.flag').asBoolean({ defaultValue: false }),
  text: at("$['a-text']").asText({ maxLength: 5 }),
  set: at('$.set').asOneOf(['x']),
  json: at('$.json').asJson({ optional: true }),
  integers: at('$.integers').asIntegerList({ minItems: 0, maxItems: 3 }),
  texts: at('$.texts').asTextList({ defaultValue: ["it's"] }),
  flags: at('$.flags').asBooleanList({ optional: true }),
});
const TEMPLATE = RequestTemplate.json(SHAPE).text;
const RIGHT = {
  integer: 3, deep: { number: 1.5 }, flag: true, 'a-text': "a'b", set: 'x', json: { k: [1, '"'] }, integers: [], texts: ['a', 'b'], flags: [true, false],
};
const MAPPED = {
  integer: 3, number: 1.5, flag: true, text: "a'b", set: 'x', json: { k: [1, '"'] }, integers: [], texts: ['a', 'b'], flags: [true, false],
};

describe('a template over a JSON body', () => {
  test('takes each value from its place', () => {
    expect(JSON.parse(mapRequest(TEMPLATE, { body: JSON.stringify(RIGHT) }).body)).toEqual(MAPPED);
  });

  test('puts defaults and null in the place of what is missing', () => {
    const body = JSON.stringify({ integer: 1, 'a-text': 'x', set: 'x', integers: [1, 2, 3] });
    expect(JSON.parse(mapRequest(TEMPLATE, { body }).body)).toEqual({
      integer: 1, number: null, flag: false, text: 'x', set: 'x', json: null, integers: [1, 2, 3], texts: ["it's"], flags: null,
    });
  });

  test.each<[string, unknown[], string]>([
    ['integer', ['3', 3.5, 6, 0, null, [], {}, true, 1e20, [3], { size: 3 }], 'integer'],
    ['flag', ['true', 1, {}, []], 'flag'],
    ['a-text', ['', 'abcdef', 5, null, {}, ['a'], { length: 3 }, true], 'a-text'],
    ['set', ['y', ['x'], {}, null, 1], 'set'],
    ['json', [[[[[[[[[[1]]]]]]]]]], 'json'],
    ['integers', [null, {}, { a: 1 }, '1,2', 5, [1, '2'], [1.5], [[1]], [null], [1, 2, 3, 4]], 'integers'],
    ['texts', [[], 'x', ['a', 1], [''], [null], [{}], { a: 'b' }], 'texts'],
    ['flags', [[], ['true'], [true, null], [1]], 'flags'],
    ['deep', [{ number: '3' }, { number: [] }, { number: {} }, { number: true }], 'deep.number'],
  ])('refuses a value at %s that is of another type', (key, values, name) => {
    for (const value of values) {
      const mapped = mapRequest(TEMPLATE, { body: JSON.stringify({ ...RIGHT, [key]: value }) });
      expect([value, mapped.refused]).toEqual([value, name]);
    }
  });

  test('refuses numbers that JSON does not have', () => {
    for (const number of ['NaN', '1e400', '-1e400']) {
      expect(mapRequest(TEMPLATE, { body: JSON.stringify(RIGHT).replace('1.5', number) }).refused).toBe('deep.number');
      expect(mapRequest(TEMPLATE, { body: JSON.stringify(RIGHT).replace('[1,', '[NaN,') }).refused).toBe('json');
    }
  });

  test('keeps numbers in exponent notation', () => {
    for (const number of [1e300, -2.5e-7, 1e10, 0.001]) {
      expect(JSON.parse(mapRequest(TEMPLATE, { body: JSON.stringify({ ...RIGHT, deep: { number } }) }).body).number).toBe(number);
    }
  });

  test('refuses a body that is no object, and an empty one', () => {
    for (const body of ['a=b', '[1]', '5', '']) { expect(mapRequest(TEMPLATE, { body }).refused).toBe('integers'); }
  });

  test('sends null for a value of another type where it does not refuse', () => {
    const template = RequestTemplate.json(SHAPE, { onInvalid: InvalidValue.SEND_NULL }).text;
    const body = JSON.stringify({ integer: 'x', deep: 5, flag: 'x', 'a-text': 5, set: 'y', integers: {}, texts: [1], flags: 'x', json: [[[[[[[[[1]]]]]]]]] });
    expect(JSON.parse(mapRequest(template, { body }).body)).toEqual({
      integer: null, number: null, flag: null, text: null, set: null, json: null, integers: null, texts: null, flags: null,
    });
  });
});
