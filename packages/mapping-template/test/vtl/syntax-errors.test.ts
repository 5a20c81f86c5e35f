import { MappingTemplate } from '../../src';
import { messageOf } from '../thrown-by';

/** The whole message of the error that a template ends in: place, code, frame and way out. */
function failure(template: string): string {
  return messageOf(() => MappingTemplate.parse(template, { name: 'a.vtl' }).render());
}

describe('syntax errors teach', () => {
  it.each(cases())('fails on %j', (template, expected) => {
    expect(failure(template)).toBe(expected.join('\n'));
  });

  it('shows a line either side', () => {
    expect(failure('{\n  "a": 1,\n#if($x == null)\n  "b": 2\n#end\n}')).toBe([
      'a.vtl:3:11 MAP1005 Velocity has no null to compare with or to assign',
      '  2 |   "a": 1,',
      '  3 | #if($x == null)',
      '    |           ^^^^',
      '  4 |   "b": 2',
      'help: a missing value is the empty string here: compare with \'\', as in #if($x == \'\')',
    ].join('\n'));
  });

  it('names the template as the caller does, or template', () => {
    expect(() => MappingTemplate.parse('$')).toThrow(/^template:1:1 MAP1002 /);
    expect(() => MappingTemplate.parse('$', { name: 'predict.vtl' })).toThrow(/^predict\.vtl:1:1 MAP1002 /);
  });

  it('cuts a long line around the place', () => {
    const message = failure(`${'x'.repeat(500)}#end ${'y'.repeat(500)}`);
    expect(message.split('\n').every((line) => line.length <= 130)).toBe(true);
    expect(message).toContain('#end');
  });
});

function cases(): [string, string[]][] {
  return [
    ['a $', [
      'a.vtl:1:3 MAP1002 a template cannot end in \'$\'',
      '  1 | a $',
      '    |   ^',
      'help: put a line end behind it, or print it with #set($dollar = \'$\')$dollar',
    ]],
    ['a #', [
      'a.vtl:1:3 MAP1002 a template cannot end in \'#\'',
      '  1 | a #',
      '    |   ^',
      'help: put a line end behind it',
    ]],
    ['$x.b(1', [
      'a.vtl:1:7 MAP1001 expected \',\' or \')\' behind an argument, found the end of the template',
      '  1 | $x.b(1',
      '    |       ^',
    ]],
    ['$true', [
      'a.vtl:1:1 MAP1001 \'$true\' cannot be a variable or property',
      '  1 | $true',
      '    | ^^^^^',
      'help: \'true\' and \'false\' are values; read a member of that name with [\'true\']',
    ]],
    ['#if($x)', [
      'a.vtl:1:1 MAP1003 #if has no #end',
      '  1 | #if($x)',
      '    | ^^^',
      'help: close it with #end',
    ]],
    ['#if($x)a#endif', [
      'a.vtl:1:1 MAP1003 #if has no #end',
      '  1 | #if($x)a#endif',
      '    | ^^^',
      'help: \'#endif\' is another word to Velocity: write \'#{end}if\', or put a space in between',
    ]],
    ['a\n#end', [
      'a.vtl:2:1 MAP1004 #end without a directive that it closes',
      '  1 | a',
      '  2 | #end',
      '    | ^^^^',
      'help: remove it, or open it with #if, #foreach or #define',
    ]],
    ['# if($x)\na\n#end', [
      'a.vtl:3:1 MAP1004 #end without a directive that it closes',
      '  2 | a',
      '  3 | #end',
      '    | ^^^^',
      'help: \'# if(\' is text because of the space behind \'#\': write \'#if(\'',
    ]],
    ['#IF($x)a#end', [
      'a.vtl:1:9 MAP1004 #end without a directive that it closes',
      '  1 | #IF($x)a#end',
      '    |         ^^^^',
      'help: \'#IF\' is text: names of directives are written in small letters',
    ]],
    ['#else', [
      'a.vtl:1:1 MAP1004 #else without an #if',
      '  1 | #else',
      '    | ^^^^^',
      'help: remove it, or open it with #if; #foreach has no #else',
    ]],
    ['#elseif(true)', [
      'a.vtl:1:1 MAP1004 #elseif without an #if',
      '  1 | #elseif(true)',
      '    | ^^^^^^^',
      'help: open it with #if',
    ]],
    ['#foreach($i in $l)a#else b#end', [
      'a.vtl:1:20 MAP1004 \'#else\' inside of #foreach, which has none',
      '  1 | #foreach($i in $l)a#else b#end',
      '    |                    ^^^^^',
      'help: close the #if inside of #foreach with #end first, or test for an empty list with #if',
    ]],
    ['#if(true)a#else b#else c#end', [
      'a.vtl:1:18 MAP1004 \'#else\' behind the #else of the same #if',
      '  1 | #if(true)a#else b#else c#end',
      '    |                  ^^^^^',
      'help: an #if has its #elseif parts first, and one #else at the end',
    ]],
    ['#set($x = null)', [
      'a.vtl:1:11 MAP1005 Velocity has no null to compare with or to assign',
      '  1 | #set($x = null)',
      '    |           ^^^^',
      'help: a missing value is the empty string here: compare with \'\', as in #if($x == \'\')',
    ]],
    ['#set($x = "a\\"b")', [
      'a.vtl:1:13 MAP1006 \\" does not escape the quote: the string ends here',
      '  1 | #set($x = "a\\"b")',
      '    |             ^^',
      'help: to have " inside of the string, double it: ""',
    ]],
    ['#set($x = \'it\\\'s\')', [
      'a.vtl:1:14 MAP1006 \\\' does not escape the quote: the string ends here',
      '  1 | #set($x = \'it\\\'s\')',
      '    |              ^^',
      'help: to have \' inside of the string, double it: \'\'',
    ]],
    ['#set($x = "abc)', [
      'a.vtl:1:11 MAP1007 the string that begins with " has no end',
      '  1 | #set($x = "abc)',
      '    |           ^^^^^',
      'help: close it with "; to have " inside of the string, double it',
    ]],
    ['${name', [
      'a.vtl:1:1 MAP1008 \'${\' has no closing brace',
      '  1 | ${name',
      '    | ^^^^^^',
      'help: close it with \'}\' right behind the name, property or method',
    ]],
    ['${name|\'x\'}', [
      'a.vtl:1:1 MAP1010 default values in references belong to Velocity 2: API Gateway runs Velocity 1.7',
      '  1 | ${name|\'x\'}',
      '    | ^^^^^^',
      'help: test the value with #if, as in #if($x == \'\')default#else$x#end',
    ]],
    ['#set($x = 3-5)', [
      'a.vtl:1:12 MAP1009 \'-5\' is a negative number here, not a subtraction',
      '  1 | #set($x = 3-5)',
      '    |            ^^',
      'help: put a space behind the minus sign: \'- 5\'',
    ]],
    ['#set($x = 3 -5)', [
      'a.vtl:1:13 MAP1009 \'-5\' is a negative number here, not a subtraction',
      '  1 | #set($x = 3 -5)',
      '    |             ^^',
      'help: put a space behind the minus sign: \'- 5\'',
    ]],
    ['#set($x = -$y)', [
      'a.vtl:1:11 MAP1009 a minus sign cannot stand in front of a reference or a parenthesis',
      '  1 | #set($x = -$y)',
      '    |           ^',
      'help: subtract from zero instead: \'0 - $x\'',
    ]],
    ['#[[ raw', [
      'a.vtl:1:1 MAP1011 the raw block has no end',
      '  1 | #[[ raw',
      '    | ^^^',
      'help: close it with \']]#\'',
    ]],
    ['#macro()a#end', [
      'a.vtl:1:1 MAP1012 #macro needs a name, a word without quotes and without $',
      '  1 | #macro()a#end',
      '    | ^^^^^^^^',
      'help: API Gateway ignores macros and prints their calls: write the text out, or keep it in #define',
    ]],
    ['#macro', [
      'a.vtl:1:1 MAP1012 #macro needs a name, a word without quotes and without $',
      '  1 | #macro',
      '    | ^^^^^^',
      'help: API Gateway ignores macros and prints their calls: write the text out, or keep it in #define',
    ]],
    ['#foreach(i in $l)a#end', [
      'a.vtl:1:10 MAP1013 the word \'i\' cannot stand among the arguments of #foreach',
      '  1 | #foreach(i in $l)a#end',
      '    |          ^',
      'help: write #foreach($item in $list)',
    ]],
    ['#stop(now)', [
      'a.vtl:1:7 MAP1013 the word \'now\' cannot stand among the arguments of #stop',
      '  1 | #stop(now)',
      '    |       ^^^',
      'help: write $now for a variable',
    ]],
    ['#if($a & $b)x#end', [
      'a.vtl:1:8 MAP1014 a single \'&\' is no operator',
      '  1 | #if($a & $b)x#end',
      '    |        ^',
      'help: write \'&&\'',
    ]],
    ['#if($a | $b)x#end', [
      'a.vtl:1:8 MAP1010 Velocity 1.7 knows no default values in references, and no single \'|\'',
      '  1 | #if($a | $b)x#end',
      '    |        ^',
      'help: test the value with #if, or write \'||\' in a condition',
    ]],
    ['#if(foo)x#end', [
      'a.vtl:1:5 MAP1017 \'foo\' is no value',
      '  1 | #if(foo)x#end',
      '    |     ^^^',
      'help: write $foo for a variable, \'foo\' for a string',
    ]],
    ['#set(x = 1)', [
      'a.vtl:1:6 MAP1018 #set assigns to a reference, found \'x\'',
      '  1 | #set(x = 1)',
      '    |      ^',
      'help: write $x',
    ]],
    ['#set($x == 1)', [
      'a.vtl:1:9 MAP1018 #set assigns with one \'=\', found \'==\'',
      '  1 | #set($x == 1)',
      '    |         ^^',
      'help: write \'=\'',
    ]],
    ['#if($a = 1)x#end', [
      'a.vtl:1:8 MAP1019 \'=\' assigns, and stands in #set only',
      '  1 | #if($a = 1)x#end',
      '    |        ^',
      'help: compare with \'==\'',
    ]],
    ['#set($x = [1, 2,])', [
      'a.vtl:1:16 MAP1020 a value must follow the comma, found \']\'',
      '  1 | #set($x = [1, 2,])',
      '    |                ^',
      'help: remove the comma',
    ]],
    ['$list[$i + 1]', [
      'a.vtl:1:10 MAP1014 \'+\' cannot stand in an index: a whole number, a string or a reference can',
      '  1 | $list[$i + 1]',
      '    |          ^',
    ]],
    ['$a.b(1 + 2)', [
      'a.vtl:1:8 MAP1014 \'+\' cannot stand among the arguments of a method: arguments are values without operators',
      '  1 | $a.b(1 + 2)',
      '    |        ^',
      'help: compute the value with #set first',
    ]],
    ['#set($x = a ? b : c)', [
      'a.vtl:1:11 MAP1017 \'a\' is no value',
      '  1 | #set($x = a ? b : c)',
      '    |           ^',
      'help: write $a for a variable, \'a\' for a string',
    ]],
    ['#set($x = "#if(true)a")', [
      'a.vtl:1:12 MAP1003 #if has no #end',
      '  1 | #set($x = "#if(true)a")',
      '    |            ^^^',
      'help: close it with #end',
    ]],
    ['#set($x = """$a.b(""")', [
      'a.vtl:1:19 MAP1007 the string that begins with " has no end',
      '  1 | #set($x = """$a.b(""")',
      '    |                   ^^',
      'help: close it with "; to have " inside of the string, double it',
    ]],
    ['#if()a#end', [
      'a.vtl:1:5 MAP1001 expected a value, found \')\'',
      '  1 | #if()a#end',
      '    |     ^',
    ]],
    ['#if true', [
      'a.vtl:1:5 MAP1001 expected \'(\' behind #if, found \'true\'',
      '  1 | #if true',
      '    |     ^^^^',
    ]],
    ['#set($x = {"a" 1})', [
      'a.vtl:1:16 MAP1001 expected \':\' between the key and the value of a map entry, found \'1\'',
      '  1 | #set($x = {"a" 1})',
      '    |                ^',
    ]],
    ['#foreach', [
      'a.vtl:1:1 MAP1021 #foreach needs a variable and a list in parentheses, and has none',
      '  1 | #foreach',
      '    | ^^^^^^^^',
      'help: write #foreach($item in $list) ... #end; print the word itself with \\#foreach',
    ]],
    ['#define()a#end', [
      'a.vtl:1:1 MAP1021 #define needs one variable in parentheses, and has 0',
      '  1 | #define()a#end',
      '    | ^^^^^^^^^',
      'help: write #define($name) ... #end',
    ]],
    ['#break(1 2)', [
      'a.vtl:1:1 MAP1021 #break takes one scope at most, and has 2 arguments',
      '  1 | #break(1 2)',
      '    | ^^^^^^^^^^^',
      'help: write #break, or #break($foreach.parent) to leave the outer loop',
    ]],
    ['#stop(1 2)', [
      'a.vtl:1:1 MAP1021 #stop takes one message at most, and has 2 arguments',
      '  1 | #stop(1 2)',
      '    | ^^^^^^^^^^',
      'help: write #stop',
    ]],
    ['#literal()#end', [
      'a.vtl:1:1 MAP1021 #literal needs a body, and has an empty one',
      '  1 | #literal()#end',
      '    | ^^^^^^^^^^',
      'help: write #literal() ... #end, or #[[ ... ]]#',
    ]],
    ['#set($x = "\\u12")', [
      'a.vtl:1:12 MAP1022 \'\\u\' in a double-quoted string needs four hexadecimal digits',
      '  1 | #set($x = "\\u12")',
      '    |            ^^^^',
      'help: use single quotes, or write the backslash as \\u005c',
    ]],
    ['#set($x = $l[#1])', [
      'a.vtl:1:14 MAP1023 \'#\' cannot touch a number',
      '  1 | #set($x = $l[#1])',
      '    |              ^^',
      'help: remove the \'#\'',
    ]],
  ];
}
