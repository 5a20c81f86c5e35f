import { JsonList, MAX_JSON_DEPTH, parseJson, printJson } from '../../../src/gateway/json';
import { JavaArray, JavaDouble, JavaList, JavaMap, printValue } from '../../../src/vtl/values';
import { faultOf } from '../../thrown-by';

describe('the parser', () => {
  test.each([
    ['{a', 'Unexpected End Of File position 1: null'],
    ['[a', 'Unexpected End Of File position 1: EOF'],
  ])('gives the message that was recorded on AWS for %s', (text, java) => {
    expect(faultOf(() => parseJson(text, 'payload'))).toMatchObject({
      code: 'MAP4001',
      message: `the payload is not JSON: ${java}`,
      detail: { java, help: 'a payload that begins with { or [ or " has to be JSON; API Gateway answers 400 to such a request', offset: 1 },
    });
  });

  test.each([
    ['[1', 'Unexpected End Of File position 1: EOF', 1],
    ['{"a":"x"y}', 'Unexpected token y at position 7.', 7],
    ['[}', 'Unexpected character (}) at position 1.', 1],
    ['{"a":]}', 'Unexpected character (]) at position 5.', 5],
    ['"\\uZZZZ"', 'Unexpected unicode escape sequence Z at position 3.', 3],
    ['"abc', 'Unexpected End Of File position 4: null', 4],
    ['[-.]', 'For input string: "-."', 3],
  ])('names the mistake of %s as json-smart does', (text, java, offset) => {
    expect(faultOf(() => parseJson(text, 'parse-json'))).toMatchObject({
      code: 'MAP4002', message: `the text given to $util.parseJson is not JSON: ${java}`, detail: { offset },
    });
  });

  test('refuses what is nested too deeply, and accepts one level less', () => {
    const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
    expect(parseJson(nested(MAX_JSON_DEPTH), 'payload')).toBeInstanceOf(JsonList);
    expect(faultOf(() => parseJson(nested(100_000), 'payload'))).toMatchObject({
      code: 'MAP5022', message: 'the payload is nested more than 400 levels deep at position 400',
    });
  });

  test('keeps names of prototypes as the data that they are', () => {
    const parsed = parseJson('{"__proto__":{"polluted":1},"constructor":2}', 'payload') as JavaMap;
    expect([...parsed.keys()]).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('the printers', () => {
  test('write a slash as it is for $input.json, and escaped in the text of a list', () => {
    const list = parseJson('["a/b", {"k": "\\u2028é"}]', 'payload');
    expect(printJson(list, false)).toBe('["a/b",{"k":"\\u2028é"}]');
    expect(printValue(list)).toBe('["a\\/b",{"k":"\\u2028é"}]');
  });

  test('write a map as Java and everything below a list as JSON, as recorded', () => {
    expect(printValue(parseJson('{"foo":[{"nested":"bar"}]}', 'payload'))).toBe('{foo=[{"nested":"bar"}]}');
    expect(printValue(parseJson('{"bigger":"dict","to":null}', 'payload'))).toBe('{bigger=dict, to=null}');
  });

  test('take what a template puts into a list: other lists, arrays, maps', () => {
    const list = new JsonList([new JavaList([1, 'x']), new JavaArray(['y']), new JavaMap([['k', true]]), new JavaDouble(Infinity), new JavaDouble(NaN)]);
    expect(printValue(list)).toBe('[[1,"x"],["y"],{"k":true},null,NaN]');
  });

  test('refuse a list that holds itself', () => {
    const list = new JsonList();
    list.add(list);
    expect(() => printValue(list)).toThrow('a value is nested more than 1000 levels deep or holds itself, and has no text');
  });
});
