import { check, isCalledSafe, render } from '../rules/check';

const HOSTILE = { params: { querystring: { q: '", "b": "2' } } };

describe('a collection that is printed inside of a JSON string', () => {
  test.each([
    ['a map', '#set($m = {"k": $input.params("q")})"$m"'],
    ['a list', '#set($l = ["x", $input.params("q")])"$l"'],
    ['a list in a list', '#set($l = [[$input.params("q")]])"$l"'],
  ])('is found where a text of the caller in it can end the string: %s', (_, prints) => {
    const template = `{"a": ${prints}}`;
    expect(Object.keys(JSON.parse(render(template, HOSTILE)) as object)).toEqual(['a', 'b']);
    expect(check(template).map(({ code }) => code)).toEqual(['MAP2032']);
  });

  test.each([
    ['the parameters of one place', '"$input.params().querystring"'],
    ['all parameters', '"$input.params()"'],
    ['their values', '"$input.params().querystring.values()"'],
  ])('is not called safe where nothing is known of its texts: %s', (_, prints) => {
    const template = `{"a": ${prints}}`;
    expect(Object.keys(JSON.parse(render(template, HOSTILE)) as object)).toEqual(['a', 'b']);
    expect(isCalledSafe(template)).toBe(false);
  });

  test.each([
    ['numbers', '#set($l = [1, 2])"$l"', '[1, 2]'],
    ['a map of the template\'s own texts', '#set($m = {"k": "v", "n": 1})"$m"', '{k=v, n=1}'],
    ['texts that are escaped', '#set($l = [$util.urlEncode($input.params("q"))])"$l"', '[%22%2C+%22b%22%3A+%222]'],
  ])('is safe with %s', (_, prints, value) => {
    const template = `{"a": ${prints}}`;
    expect(JSON.parse(render(template, HOSTILE))).toEqual({ a: value });
    expect(isCalledSafe(template)).toBe(true);
  });

  test('fails where a text of the template itself ends the string', () => {
    expect(check('{"a": #set($l = [\'"\'])"$l"}').map(({ code }) => code)).not.toEqual([]);
  });
});
