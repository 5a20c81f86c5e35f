import { RATINGS_REQUEST } from '../../../../../test/documented/ratings';
import { analyseReads } from '../../../src/gateway/analysis/analyse-reads';
import { ParameterLocation, type TemplateReads } from '../../../src/gateway/analysis/template-reads';
import { parseTemplate } from '../../../src/vtl/parser';

const reads = (template: string): TemplateReads => analyseReads(template, parseTemplate(template));

/** `querystring:x!` is a required query parameter. */
const names = (template: string): string[] => reads(template).parameters
  .map(({ name, location, required }) => `${location === undefined ? '' : `${location}:`}${name}${required ? '!' : ''}`);

describe('parameters that a template reads', () => {
  test('the documented sample requires both of its parameters', () => {
    expect(names(RATINGS_REQUEST)).toEqual(['user_id!', 'items!']);
  });

  test.each<[string, string, string[]]>([
    ['a call with the name', `$input.params('x')`, ['x!']],
    ['a property of the map of headers', '$input.params().header.x', ['header:x!']],
    ['get with the name', `$input.params().querystring.get('x')`, ['querystring:x!']],
    ['an index with the name', `$input.params().path['x']`, ['path:x!']],
    ['maps by get and by index', `$input.params().get("header")["X-Y"]`, ['header:X-Y!']],
    ['braces and silence', '$!{input.params("x")}', ['x!']],
    ['a variable that holds the maps', `#set($p = $input.params())$p.querystring.x`, ['querystring:x!']],
    ['a variable that holds one map', `#set($q = $input.params().querystring)$q.x $q.get("y")`, ['querystring:x!', 'querystring:y!']],
    ['a variable that holds the name', `#set($n = "x")$input.params($n)`, ['x!']],
    ['a name put together from known parts', '#set($n = "x")$input.params("${n}-id")', ['x-id!']],
    ['names from a list in the template', `#foreach($n in ["a", "b"])$input.params($n)#end`, ['a', 'b']],
    ['one name from a list', `#foreach($n in ["a"])$input.params($n)#end`, ['a!']],
    ['an argument of a function', `$util.escapeJavaScript($input.params('x'))`, ['x!']],
    ['a text inside quotes', `#set($t = "a $input.params('x') b")$t`, ['x!']],
    ['two texts joined', `#set($t = 'a' + $input.params('x'))$t`, ['x!']],
    ['a block that is printed', `#define($b)$input.params('x')#end$b`, ['x!']],
    ['a map that is filled and printed', `#set($m = {})#set($ignore = $m.put("k", $input.params('x')))$m`, ['x!']],
    ['a member that is assigned', `#set($m = {})#set($m.k = $input.params('x'))$m`, ['x!']],
  ])('%s', (_, template, expected) => {
    expect(names(template)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['a block that is never printed', `#define($b)$input.params('x')#end`],
    ['a comment', `## $input.params('x')\n#* $input.params('x') *#`],
    ['an escaped reference', `\\$input.params('x')`],
    ['raw text', `#[[ $input.params('x') ]]#`],
    ['another variable of the name', `$input2.params('x')`],
  ])('%s reads nothing', (_, template) => {
    expect(names(template)).toEqual([]);
  });
});

describe('a parameter is not required', () => {
  test.each<[string, string]>([
    ['when a condition looks at it', `#if($input.params('x') == "a")1#end$input.params('x')`],
    ['when a default stands in for it', `#set($x = $input.params('x'))#if($x == "")#set($x = "default")#end$x`],
    ['when its emptiness is asked', `#set($e = $input.params('x').isEmpty())$input.params('x')`],
    ['when its length is asked in a condition', `#set($x = $input.params('x'))#if($x.length() > 0)$x#end`],
    ['when a variable made of a comparison decides', `#set($x = $input.params('x'))#set($has = $x != "")#if($has)a#end$x`],
    ['when it is printed in one branch', `#if($context.stage == "prod")$input.params('x')#end`],
    ['when it is printed in a loop that may not run', `#foreach($i in $input.path('$.list'))$input.params('x')#end`],
    ['when it is never printed', `#set($x = $input.params('x'))1`],
    ['when only its length is printed', `$input.params('x').length()`],
    ['when the template may stop before', `#if($context.stage == "prod")#stop#end$input.params('x')`],
    ['when a loop may break before', `#foreach($i in [1..3])#if($i == $context.stage)#break#end$input.params('x')#end`],
    ['when it goes into a header only', `#set($context.requestOverride.header.H = $input.params('x')){}`],
    ['when another value takes its place in one branch', `#set($x = $input.params('x'))#if($context.stage == "a")#set($x = 1)#end$x`],
  ])('%s', (_, template) => {
    expect(names(template)).toEqual(['x']);
  });
});

describe('a parameter is required', () => {
  test.each<[string, string]>([
    ['when every branch prints it', `#if($context.stage == "a")$input.params('x')#{else}[$input.params('x')]#end`],
    ['when it is printed in a loop over its pieces', `#foreach($i in $input.params('x').split(","))$i#end`],
    ['when it is printed in a loop over a range', `#foreach($i in [1..2])$input.params('x')#end`],
    ['when a condition inside asks for the next element only', `#foreach($i in $input.params('x').split(","))$i#if($foreach.hasNext),#end#end`],
    ['when it passes a chain of variables', `#set($a = $input.params('x'))#set($b = $a.trim())#set($c = "$b")$c`],
    ['when the template stops behind it', `$input.params('x')#stop never`],
  ])('%s', (_, template) => {
    expect(names(template)).toEqual(['x!']);
  });
});

describe('names known at run time only', () => {
  test('a walk over the names of all parameters', () => {
    const template = `#foreach($t in $input.params().keySet())#set($p = $input.params().get($t))#foreach($n in $p.keySet())$p.get($n)#end#end`;
    expect(reads(template).parameters).toEqual([]);
    expect(reads(template).computed.map(({ line, column }) => [line, column])).toEqual([[1, 90], [1, 102]]);
  });

  test('a walk over the headers tells where it looks', () => {
    const [walk] = reads('\n#foreach($n in $input.params().header.keySet())$n#end').computed;
    expect(walk).toEqual({ location: ParameterLocation.HEADER, start: 16, end: 47, line: 2, column: 16 });
  });

  test.each<[string, string]>([
    ['a name from the payload', `$input.params($input.path('$.name'))`],
    ['a name from another parameter', `$input.params("$input.params('a')")`],
    ['all of them printed', '$input.params()'],
    ['one map printed', '$input.params().querystring'],
    ['one map handed on', '$util.escapeJavaScript($input.params().querystring)'],
    ['a loop over values', '#foreach($v in $input.params().path)$v#end'],
  ])('%s', (_, template) => {
    expect(reads(template).computed).toHaveLength(1);
  });
});

describe('the payload', () => {
  test.each<[string, string, (string | undefined)[]]>([
    ['$input.body', '$input.body', [undefined]],
    ['a path', `$input.json('$.a')`, ['$.a']],
    ['paths in expressions', `#set($x = $input.path("$.b"))#if($x == 1)$input.path('$')#end`, ['$.b', '$']],
    ['a computed path', `$input.path("$.list[$foreach.index]")`, [undefined]],
  ])('%s', (_, template, paths) => {
    expect(reads(template).body.map(({ path }) => path)).toEqual(paths);
  });

  test('positions of readings', () => {
    expect(reads(`{\n  "a": $input.json('$.a')\n}`).body).toEqual([{ path: '$.a', start: 9, end: 27, line: 2, column: 8 }]);
    expect(reads(`{\n  "a": $input.params('a')\n}`).parameters)
      .toEqual([{ name: 'a', required: true, start: 9, end: 27, line: 2, column: 8 }]);
  });
});
