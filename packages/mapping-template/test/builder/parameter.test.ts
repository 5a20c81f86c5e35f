import { Json } from '../../src/builder/json';
import { ListParameter } from '../../src/builder/list-parameter';
import { Parameter } from '../../src/builder/parameter';
import { RequestTemplate } from '../../src/builder/request-template';
import { TypedParameter } from '../../src/builder/typed-parameter';
import { mapRequest } from './pipeline';

const x = Parameter.query('x');

/** What becomes of a text: its JSON value, or 'refused'. */
function valueOf(parameter: TypedParameter | ListParameter, text?: string): unknown {
  const mapped = mapRequest(RequestTemplate.json(Json.object({ x: parameter })).text, { querystring: text === undefined ? {} : { x: text } });
  return mapped.refused === undefined ? JSON.parse(mapped.body).x : 'refused';
}

/** Texts that are taken, each with its value, and texts that are refused. */
const CASES: ReadonlyArray<readonly [string, TypedParameter | ListParameter, ReadonlyArray<readonly [string, unknown]>, readonly string[]]> = [
  ['an integer', x.asInteger(), [['0', 0], ['-12', -12], ['999999999999999', 999_999_999_999_999]],
    ['', '1.0', '-0', '007', '1e3', '+1', ' 1', '1 ', '1\n', '1000000000000000', 'x', 'null', '"1"']],
  ['an integer between bounds', x.asInteger({ minimum: -5, maximum: 12 }), [['-5', -5], ['12', 12], ['0', 0]], ['-6', '13', '120']],
  ['a number', x.asNumber(), [['0', 0], ['-1.50', -1.5], ['0.000001', 0.000001]], ['', '.5', '5.', '1e5', 'NaN', '1,5', '--1', '0x1']],
  ['a number between bounds', x.asNumber({ minimum: 0.5, maximum: 2 }), [['0.5', 0.5], ['2.000', 2], ['1', 1]], ['0.49', '2.001', '-1', '10']],
  ['a boolean', x.asBoolean(), [['true', true], ['false', false]], ['', 'True', '1', 'yes', 'true ', 'null']],
  ['a text', x.asText({ minLength: 2, maxLength: 4 }), [['ab', 'ab'], ["'\"\\/", "'\"\\/"], ['$x#', '$x#'], ['é😀', 'é😀'], ['\n\t', '\n\t']],
    ['', 'a', 'abcde', '😀😀a']],
  ['a text of a pattern', x.asText({ pattern: "a'[bc]|d" }), [["a'b", "a'b"], ['d', 'd']], ["a'bd", 'ad', 'D', 'd\n']],
  ['one of a set', x.asOneOf(['a', "it's", '1']), [['a', 'a'], ["it's", "it's"], ['1', '1']], ['', 'A', 'a,it', 'b', 'a ']],
  ['JSON', x.asJson({ maxDepth: 2, maxLength: 30 }), [['{"a":[1, "x"]}', { a: [1, 'x'] }], ['"\\u00e9"', 'é'], ['-1.5e3', -1500], ['null', null]],
    ['', '{', '[[[1]]]', '{"a":1,}', "{'a':1}", 'a', `"${'a'.repeat(29)}"`, '[NaN]', '1 2']],
  ['a list of integers', x.asIntegerList({ minimum: 1, maximum: 20, minItems: 2, maxItems: 3 }), [['1,20', [1, 20]], ['3,2,1', [3, 2, 1]]],
    ['', '1', '1,2,3,4', '1,21', '1,,2', ',1,2', '1,2,', '1, 2', '1;2', '1,2,,,', ',']],
  ['a list of numbers', x.asNumberList(), [['0.5', [0.5]], ['-1,2.25', [-1, 2.25]]], ['1,.5', '1,x', `1${',1'.repeat(100)}`]],
  ['a list of booleans', x.asBooleanList(), [['true,false', [true, false]]], ['true,1', 'true,']],
  ['a list of texts', x.asTextList({ maxItems: 2, minLength: 2, maxLength: 3 }), [["a\"b,c'\\", ['a"b', "c'\\"]]], ['ab,c', 'ab,cdef', 'ab,cd,ef', 'ab,,cd']],
  ['a list of texts of a pattern', x.asTextList({ pattern: '[A-Z]+' }), [['A,BC', ['A', 'BC']]], ['A,b']],
  ['a list of a set', x.asOneOfList(['a', 'b c']), [['a,b c,a', ['a', 'b c', 'a']]], ['a,b', 'a,b c,']],
  ['the longest list', x.asIntegerList({ maxItems: 1000 }), [[`1${',1'.repeat(999)}`, Array.from({ length: 1000 }, () => 1)]], [`1${',1'.repeat(1000)}`]],
];

describe('a parameter', () => {
  test.each(CASES)('as %s takes what it is and refuses all else', (_, parameter, taken, refused) => {
    for (const [text, value] of taken) { expect([text, valueOf(parameter, text)]).toEqual([text, value]); }
    for (const text of refused) { expect([text, valueOf(parameter, text)]).toEqual([text, 'refused']); }
    expect(valueOf(parameter)).toBe('refused');
  });

  test('that is missing has its default', () => {
    expect(valueOf(x.asInteger({ defaultValue: 7 }))).toBe(7);
    expect(valueOf(x.asNumber({ defaultValue: -0.5 }))).toBe(-0.5);
    expect(valueOf(x.asBoolean({ defaultValue: false }))).toBe(false);
    expect(valueOf(x.asText({ defaultValue: "it's $x" }))).toBe("it's $x");
    expect(valueOf(x.asOneOf(['#a'], { defaultValue: '#a' }), '')).toBe('#a');
    expect(valueOf(x.asJson({ defaultValue: { a: ["'"] } }))).toEqual({ a: ["'"] });
    expect(valueOf(x.asNumberList({ defaultValue: [1, 2.5] }))).toEqual([1, 2.5]);
    expect(valueOf(x.asTextList({ defaultValue: ['a', "b'"] }), '')).toEqual(['a', "b'"]);
  });

  test('that is missing is null where it is optional, and refused all the same where it is wrong', () => {
    for (const [parameter, wrong] of [
      [x.asInteger({ optional: true }), 'a'], [x.asNumber({ optional: true }), 'a'], [x.asBoolean({ optional: true }), 'a'],
      [x.asText({ optional: true, maxLength: 1 }), 'ab'], [x.asOneOf(['b'], { optional: true }), 'a'], [x.asJson({ optional: true }), 'a'],
      [x.asIntegerList({ optional: true }), 'a'], [x.asTextList({ optional: true, maxLength: 1 }), 'ab'],
    ] as const) {
      expect([valueOf(parameter), valueOf(parameter, ''), valueOf(parameter, wrong)]).toEqual([null, null, 'refused']);
    }
  });

  test('of a header is found in any case', () => {
    const { text } = RequestTemplate.json(Parameter.header('X-Id').asInteger());
    for (const name of ['X-Id', 'x-id', 'X-ID']) { expect(mapRequest(text, { header: { 'a': '1', [name]: '5', 'X-Id2': '6' } }).body).toBe('5\n'); }
    expect(mapRequest(text, { header: { 'X-Id2': '6' } }).refused).toBe('X-Id');
  });

  test('is read from its own place alone', () => {
    const { text } = RequestTemplate.json(Parameter.header('id').asInteger());
    expect(mapRequest(text, { path: { id: '1' }, querystring: { id: '2' } }).refused).toBe('id');
  });
});
