import { check, isCalledSafe, render } from '../rules/check';

const NUMBER = '"0|-?[1-9][0-9]*"';

describe('a method that is asked of nothing answers the empty string, which counts as true', () => {
  test.each([
    ['a value of the payload', '$input.path("$.a")', 'MAP2029'],
    ['a parameter by its name in a map', '$input.params().querystring.a', 'MAP2033'],
    ['a parameter by its name in brackets', '$input.params().querystring["a"]', 'MAP2033'],
    ['a parameter that is got', '$input.params().querystring.get("a")', 'MAP2033'],
  ])('%s is not proven by it', (_, source, code) => {
    const template = `{"v": #if(${source}.matches(${NUMBER}))${source}#{else}0#end}`;
    expect(render(template, {})).toBe('{"v": }');
    expect(isCalledSafe(template)).toBe(false);
    expect(check(template).map(({ code, start }) => [code, start])).toEqual([[code, template.lastIndexOf(source)]]);
  });

  test.each([
    ['$input.path("$.a").contains("x")', 'MAP2029'], ['$input.path("$.a").isEmpty()', 'MAP2029'], ['$input.path("$.a").split(",").size()', 'MAP2029'],
    ['$input.path("$.a").intValue()', 'MAP2029'], ['$input.params().header.a.isEmpty()', 'MAP2033'],
  ])('%s prints nothing', (printed, code) => {
    const template = `{"v": ${printed}}`;
    expect(render(template, {})).toBe('{"v": }');
    expect(check(template).map((finding) => finding.code)).toEqual([code]);
  });
});

describe('a method that is asked of a text is answered', () => {
  test.each([
    ['a parameter, which is never missing', `#if($input.params("a").matches(${NUMBER}))$input.params("a")#{else}0#end`],
    ['a parameter of a map in a variable', `#set($a = $input.params().querystring.a)#if($a.matches(${NUMBER}))$a#{else}0#end`],
    ['a parameter that a loop found', '[#foreach($k in $input.params().header.keySet())'
      + `#if($input.params().header.get($k).matches(${NUMBER}))$input.params().header.get($k)#{else}0#end#if($foreach.hasNext),#end#end]`],
    ['a value of the payload that quotes made a text', `#set($a = "$input.path('$.a')")#if($a.matches(${NUMBER}))$a#{else}0#end`],
    ['a text that a method made of such a text', `#set($a = "$input.path('$.a')")#if($a.trim().matches(${NUMBER}))$a.trim()#{else}0#end`],
    ['a text, which is no number to Java', '#if($input.params("a").equals(1))#{else}1#end'],
    ['a text around it', `"#if($input.path("$.a").contains("x"))x#{else}y#end"`],
  ])('%s', (_, printed) => {
    const template = `{"v": ${printed}}`;
    expect(() => { JSON.parse(render(template, {})); }).not.toThrow();
    expect(isCalledSafe(template)).toBe(true);
  });
});
