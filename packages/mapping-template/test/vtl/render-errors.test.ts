import { MappingTemplate, type TemplateRequest } from '../../src';
import { messageOf } from '../thrown-by';

/** The whole message of the error that a rendering ends in. */
function failure(template: string, request: TemplateRequest = {}): string {
  return messageOf(() => MappingTemplate.parse(template, { name: 'a.vtl' }).render(request));
}

describe('renderings that fail say where and why', () => {
  it.each(cases())('fails on %j', (template, expected) => {
    expect(failure(template)).toBe(expected.join('\n'));
  });

  it('tells what API Gateway tells of a payload that is no JSON', () => {
    let payloadError: unknown;
    try {
      MappingTemplate.parse('$input.path(\'$.x\')').render({ body: '{a' });
    } catch (error) {
      ({ payloadError } = error as { payloadError?: unknown });
    }
    expect(payloadError).toBe('net.minidev.json.parser.ParseException: Unexpected End Of File position 1: null');
  });
});

function cases(): [string, string[]][] {
  return [
    ['#include("x")', [
      'a.vtl:1:1 MAP3002 #include cannot work: API Gateway has no other templates',
      '  1 | #include("x")',
      '    | ^^^^^^^^^^^^^',
      'help: print the word itself with \\#include; write text that is used twice in a #define',
    ]],
    ['#parse("x")', [
      'a.vtl:1:1 MAP3002 #parse cannot work: API Gateway has no other templates',
      '  1 | #parse("x")',
      '    | ^^^^^^^^^^^',
      'help: print the word itself with \\#parse; write text that is used twice in a #define',
    ]],
    ['#set($l = [])$l[0]', [
      'a.vtl:1:16 MAP3001 index 0 is out of range: the list has 0 elements',
      '  1 | #set($l = [])$l[0]',
      '    |                ^^^',
      'help: compare with .size() first',
    ]],
    ['#set($s = "abc")$s.substring(9)', [
      'a.vtl:1:19 MAP3001 the part from 9 to 3 is out of range: the text has 3 characters',
      '  1 | #set($s = "abc")$s.substring(9)',
      '    |                   ^^^^^^^^^^^^^',
      'help: compare with .length() first',
    ]],
    ['#set($s = "abc")$s.charAt(3)', [
      'a.vtl:1:19 MAP3001 index 3 is out of range: the text has 3 characters',
      '  1 | #set($s = "abc")$s.charAt(3)',
      '    |                   ^^^^^^^^^^',
      'help: compare with .length() first',
    ]],
    ['#set($n = 0)$n.parseInt("x")', [
      'a.vtl:1:15 MAP3001 \'x\' is not the text of an Integer',
      '  1 | #set($n = 0)$n.parseInt("x")',
      '    |               ^^^^^^^^^^^^^^',
      'help: check the text with .matches(...) first',
    ]],
    ['#set($s = "a")$s.getClass()', [
      'a.vtl:1:17 MAP3007 access to the Java class of a value is refused',
      '  1 | #set($s = "a")$s.getClass()',
      '    |                 ^^^^^^^^^^^',
      'help: API Gateway is expected to refuse it, too; nothing of use to a mapping template is there',
    ]],
    ['#set($s = "a")$s.class', [
      'a.vtl:1:17 MAP3007 access to the Java class of a value is refused',
      '  1 | #set($s = "a")$s.class',
      '    |                 ^^^^^^',
      'help: API Gateway is expected to refuse it, too; nothing of use to a mapping template is there',
    ]],
    ['$input.class', [
      'a.vtl:1:7 MAP3007 access to the Java class of a value is refused',
      '  1 | $input.class',
      '    |       ^^^^^^',
      'help: API Gateway is expected to refuse it, too; nothing of use to a mapping template is there',
    ]],
    ['#set($s = "a")$s.chars()', [
      'a.vtl:1:17 MAP3008 the method String.chars is not supported here',
      '  1 | #set($s = "a")$s.chars()',
      '    |                 ^^^^^^^^',
      'help: API Gateway may know the method; do without it to be able to render the template here',
    ]],
    ['#break("x")', [
      'a.vtl:1:1 MAP3003 #break takes the scope of a loop, and got something else',
      '  1 | #break("x")',
      '    | ^^^^^^^^^^^',
      'help: write #break, #break($foreach) or #break($foreach.parent)',
    ]],
    ['#foreach($i in [1])#set($f = $foreach)#end#break($f)', [
      'a.vtl:1:1 MAP3011 #break leaves a loop that is no longer running',
      '  1 | #foreach($i in [1])#set($f = $foreach)#end#break($f)',
      '    | ^^^^^^^^^^^^^^^^^^^',
      'help: use the scope of a loop inside of that loop only',
    ]],
    ['#set($s = "a")$s[-1]', [
      'a.vtl:1:17 MAP3009 the index -1 counts from the end, and the value has no size() to count from',
      '  1 | #set($s = "a")$s[-1]',
      '    |                 ^^^^',
      'help: negative indices work on lists, arrays and maps',
    ]],
    ['#foreach($foreach in [1])x#end', [
      'a.vtl:1:1 MAP3005 $foreach is gone at the end of the loop',
      '  1 | #foreach($foreach in [1])x#end',
      '    | ^^^^^^^^^^^^^^^^^^^^^^^^^',
      'help: give the loop variable another name than \'foreach\'',
    ]],
    ['#foreach($x)y#end', [
      'a.vtl:1:1 MAP3004 #foreach needs a variable and a list, and has 1 of 3 parts',
      '  1 | #foreach($x)y#end',
      '    | ^^^^^^^^^^^^',
      'help: write #foreach($item in $list)',
    ]],
    ['#set($context.requestOverride.header.a = 1)#set($context.requestOverride.header.a = 2)', [
      'a.vtl:1:80 MAP3010 $context.requestOverride.header.a is set a second time',
      '  1 | #set($context.requestOverride.header.a = 1)#set($context.requestOverride.header.a = 2)',
      '    |                                                                                ^^',
      'help: API Gateway answers 5XX when an override is set twice: compute the value in a variable, and set the override once',
    ]],
    ['#set($l = [1, 2])#foreach($i in $l)#set($q = $l.add(1))#end', [
      'a.vtl:1:18 MAP3001 the collection was changed while it was walked',
      '  1 | #set($l = [1, 2])#foreach($i in $l)#set($q = $l.add(1))#end',
      '    |                  ^^^^^^^^^^^^^^^^^^',
      'help: collect the changes in another list or map, and apply them behind the loop',
    ]],
    ['#set($i = [].iterator())', [
      'a.vtl:1:13 MAP1014 \'.\' cannot stand in an expression',
      '  1 | #set($i = [].iterator())',
      '    |             ^',
    ]],
    ['#set($l = [])$l.iterator().next()', [
      'a.vtl:1:27 MAP3001 the iterator has no more elements',
      '  1 | #set($l = [])$l.iterator().next()',
      '    |                           ^^^^^^^',
      'help: ask hasNext() first',
    ]],
    ['#set($l = [])#set($q = $l.add($l))#set($m = [$l])#set($q = $l.add($m))$l', [
      'a.vtl:1:62 MAP3001 a value is nested more than 1000 levels deep or holds itself, and has no text',
      '  1 | #set($l = [])#set($q = $l.add($l))#set($m = [$l])#set($q = $l.add($m))$l',
      '    |                                                              ^^^^^^^^',
    ]],
    ['#set($s = "a")$s.format("%d", "x")', [
      'a.vtl:1:17 MAP3001 \'%d\' cannot print a String',
      '  1 | #set($s = "a")$s.format("%d", "x")',
      '    |                 ^^^^^^^^^^^^^^^^^^',
      'help: parameters are Strings: use %s, or make a number of them first',
    ]],
    ['#set($x = 99999999999999999999 % -3)', [
      'a.vtl:1:11 MAP3001 BigInteger: modulus not positive',
      '  1 | #set($x = 99999999999999999999 % -3)',
      '    |           ^^^^^^^^^^^^^^^^^^^^^^^^^',
    ]],
    ['#set($m = {})$m.keySet().add(1)', [
      'a.vtl:1:25 MAP3001 a view of a map takes no elements',
      '  1 | #set($m = {})$m.keySet().add(1)',
      '    |                         ^^^^^^^',
      'help: put them into the map',
    ]],
    ['#set($a = "a,b")#set($p = $a.split(","))$p.add(1)', [
      'a.vtl:1:43 MAP3001 an array has a fixed size',
      '  1 | #set($a = "a,b")#set($p = $a.split(","))$p.add(1)',
      '    |                                           ^^^^^^^',
      'help: copy it into a list: #set($list = []) and $list.add(...)',
    ]],
    ['"$util.parseJson(\'{\')"', [
      'a.vtl:1:7 MAP4002 the text given to $util.parseJson is not JSON: Unexpected End Of File position 0: null',
      '  1 | "$util.parseJson(\'{\')"',
      '    |       ^^^^^^^^^^^^^^^',
      'help: check the text before it is parsed',
    ]],
  ];
}
