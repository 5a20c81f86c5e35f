import { check, render } from './check';

/** What MAP2014 says of a template. */
function told(template: string): string[] {
  return check(template).filter(({ code }) => code === 'MAP2014').map(({ message, help }) => `${message}; ${help}`);
}

test.each([
  ['#if([1..3])', '[1..3] is false as a condition, as every literal that is not true; write true or false, or compare with something'],
  ['#if(("$n"))', '"$n" is false as a condition, as every literal that is not true; compare it: #if("$n" != "")'],
  ['#if($n - 1)', '$n - 1 is false as a condition, as every calculation is; compare what it answers: #if($n - 1 != 0)'],
  ['#if(("a" + $n))', '"a" + $n is false as a condition, as every calculation is; compare what it answers: #if("a" + $n != 0)'],
])('%s never holds, and is found', (condition, text) => {
  const template = `#set($n = 7){"a": ${condition}1#{else}2#end}`;
  expect(render(template, {})).toBe('{"a": 2}');
  expect(told(template)).toEqual([text]);
});

test.each(['#if($n - 1 != 0)', '#if(!($n - 1))', '#if(true)', '#if($n)'])('%s is left alone', (condition) => {
  const template = `#set($n = 7){"a": ${condition}1#{else}2#end}`;
  expect(render(template, {})).toBe('{"a": 1}');
  expect(told(template)).toEqual([]);
});

test('what follows from a calculation in a condition is seen', () => {
  expect(check('{"a": #if(1 + 1)1#end}').map(({ code }) => code)).toEqual(['MAP2014', 'MAP2035']);
});
