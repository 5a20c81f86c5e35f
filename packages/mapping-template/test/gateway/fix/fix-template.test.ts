import { applyFixes } from '../../../src/gateway/fix/apply-fixes';
import { fixTemplate } from '../../../src/gateway/fix/fix-template';
import { FindingSeverity, type Finding, type TextEdit } from '../../../src/gateway/rules/finding';
import { check } from '../rules/check';

const fixed = (template: string): string => fixTemplate(template, (text) => check(text)).text;

test.each<[string, string, string]>([
  ['blanks behind #', '# set($a = 1)\n#  if($a == 1)\n[$a]# else\n[]\n#\tend', '#set($a = 1)\n#if($a == 1)\n[$a]#else\n[]\n#end'],
  ['a comma behind every element', '[#foreach($n in [1..3])$n,#end]', '[#foreach($n in [1..3])$n#if($foreach.hasNext),#end#end]'],
  ['no comma at all', '[#foreach($n in [1..3]){"n": $n}\n#end]', '[#foreach($n in [1..3]){"n": $n}#if($foreach.hasNext),#end\n#end]'],
  ['the comma before, asking for the next', '[#foreach($n in [1..3])#if($foreach.hasNext),#end$n\n#end]', '[#foreach($n in [1..3])#if($foreach.index > 0),#end$n\n#end]'],
  ['a text without escape', `{"a": "$input.params('x')"}`, String.raw`{"a": "$util.escapeJavaScript($input.params('x')).replaceAll("\\'", "'")"}`],
  ['a text without escape, in braces', '#set($x = $input.params("x")){"a": "${x}.json"}',
    String.raw`#set($x = $input.params("x")){"a": "` + '${util.escapeJavaScript($x).replaceAll("' + String.raw`\\'", "'")}.json"}`],
  ['an escape without repair', `{"a": "$util.escapeJavaScript($input.params('x'))"}`, String.raw`{"a": "$util.escapeJavaScript($input.params('x')).replaceAll("\\'", "'")"}`],
  ['a repair with one backslash', String.raw`{"a": "$util.escapeJavaScript($input.params('x')).replaceAll("\'", "'")"}`,
    String.raw`{"a": "$util.escapeJavaScript($input.params('x')).replaceAll("\\'", "'")"}`],
  ['letters behind #else', `{"a": #if($input.params('a') == "1")true#elsefalse#end}`, `{"a": #if($input.params('a') == "1")true#{else}false#end}`],
  ['a put that prints', '#set($m = {"a": 1})$m.put("a", 2){"a": $m.a}', '#set($m = {"a": 1})#set($ignore = $m.put("a", 2)){"a": $m.a}'],
  ['values for keys', `[#foreach($key in $input.params().header)"$util.urlEncode($key)"#if($foreach.hasNext),#end#end]`,
    `[#foreach($key in $input.params().header.keySet())"$util.urlEncode($key)"#if($foreach.hasNext),#end#end]`],
  ['a status in quotes', '#set($context.responseOverride.status = "404"){}', '#set($context.responseOverride.status = 404){}'],
])('repairs %s', (_, template, expected) => {
  expect(fixed(template)).toBe(expected);
  expect(fixed(expected)).toBe(expected);
  expect(check(expected).filter(({ severity }) => severity === FindingSeverity.ERROR)).toEqual([]);
});

test.each<[string, string]>([
  ['a text in a variable together with its quotes', `#set($x = '"' + $input.params('x') + '"'){"a": $x}`],
  ['a number that nothing proves', `{"a": $input.params('x')}`],
  ['a comma inside of a condition of its own', '[#foreach($n in [1..3])$n#if(true),#end#end]'],
])('leaves alone what it cannot repair safely: %s', (_, template) => {
  expect(check(template)).not.toEqual([]);
  expect(fixed(template)).toBe(template);
});

test('of repairs that touch the same text, the first one counts', () => {
  const finding = (...edits: TextEdit[]): Finding => (
    { code: 'X', severity: FindingSeverity.ERROR, message: 'x', start: 0, end: 1, line: 1, column: 1, fix: { description: 'x', edits } });
  expect(applyFixes('abcdef', [
    finding({ start: 1, end: 3, text: 'X' }), finding({ start: 2, end: 4, text: 'Y' }), finding({ start: 4, end: 4, text: 'Z' }), finding({ start: 4, end: 5, text: 'W' }),
  ])).toBe('aXdZef');
});
