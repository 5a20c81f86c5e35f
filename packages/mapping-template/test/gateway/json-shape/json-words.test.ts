import { check, isCalledSafe, render } from '../rules/check';

const printed = (source: string, pattern: string): string => `{"v": #set($a = "${source}")#if($a.matches('${pattern}'))$a#{else}null#end}`;

describe.each(["$input.path('$.a')", "$input.params('a')"])("one of JSON's words, taken of %s", (source) => {
  test.each(['true|false', '(true|false)', '(?:true|false|null)', 'true'])('is proven by the pattern %s', (pattern) => {
    expect(isCalledSafe(printed(source, pattern))).toBe(true);
    expect(check(printed(source, pattern))).toEqual([]);
  });

  test.each([['true|fals', 'fals'], ['true|.*', 'x'], ['true|(?i)false', 'FALSE'], ['[true|false]', 't'], ['true|', '']])('is not proven by %s', (pattern, value) => {
    const template = printed(source, pattern);
    const output = render(template, { body: JSON.stringify({ a: value }), params: { querystring: { a: value } } });
    expect(() => { JSON.parse(output); }).toThrow();
    expect(isCalledSafe(template)).toBe(false);
  });
});
