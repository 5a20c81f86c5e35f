import type { Pattern } from './pattern';
import { PEER_README_TEMPLATE } from './peer-readme';

const query = (values: Record<string, string>): Record<string, unknown> => ({ params: { querystring: values } });

/** Templates that people wrote and that do not do what they say. */
export const WRONG: readonly Pattern[] = [
  {
    name: 'the README sample of the peer: directives with a space, separator before the item',
    template: PEER_README_TEMPLATE,
    request: { params: { path: { user_id: '1' }, querystring: { items: '1,2' } } },
    finds: ['MAP2021'],
  },
  {
    name: 'a comma after every element',
    template: `[#foreach($item in $input.params('items').split(","))"$util.urlEncode($item)",#end]`,
    request: query({ items: 'a,b' }),
    finds: ['MAP2017'],
  },
  {
    name: 'no comma between elements',
    template: `[#foreach($item in $input.path('$.items'))$input.json('$')
#end]`,
    request: { body: '{"items": [1, 2]}' },
    finds: ['MAP2034'],
  },
  {
    name: 'the separator before the item, asking for the next',
    template: `[#foreach($n in [1..3])#if($foreach.hasNext),#end$n
#end]`,
    request: {},
    finds: ['MAP2034'],
  },
  {
    name: 'a parameter raw inside quotes',
    template: `{"name": "$input.params('name')"}`,
    request: query({ name: 'x' }),
    finds: ['MAP2032'],
  },
  {
    name: 'a parameter escaped without the quote repair',
    template: `{"name": "$util.escapeJavaScript($input.params('name'))"}`,
    request: query({ name: 'x' }),
    finds: ['MAP2025'],
  },
  {
    name: 'a quote repair that lost a backslash on its way through JavaScript',
    template: String.raw`{"name": "$util.escapeJavaScript($input.params('name')).replaceAll("\'", "'")"}`,
    request: query({ name: 'x' }),
    finds: ['MAP2031'],
  },
  {
    name: 'JSON inside quotes',
    template: `{"payload": "$input.json('$')"}`,
    request: { body: '{"a": 1}' },
    finds: ['MAP2026'],
  },
  {
    name: 'escaped JSON without quotes',
    template: `{"payload": $util.escapeJavaScript($input.json('$'))}`,
    request: { body: '{"a": 1}' },
    finds: ['MAP2027'],
  },
  {
    name: 'a map printed',
    template: `{"headers": $input.params().header}`,
    request: { params: { header: { A: 'b' } } },
    finds: ['MAP2028'],
  },
  {
    name: 'the whole payload as a map',
    template: `{"payload": $input.path('$')}`,
    request: { body: '{"a": 1}' },
    finds: ['MAP2028'],
  },
  {
    name: 'a number parameter that nothing proves to be one',
    template: `{"age": $input.params('age')}`,
    request: query({ age: '4' }),
    finds: ['MAP2033'],
  },
  {
    name: 'a test for presence that is always true',
    template: `{#if($input.params('a'))"a": "x"#end}`,
    request: {},
    finds: ['MAP2002'],
  },
  {
    name: 'a number compared with a parameter',
    template: `{"big": #if($input.params('n') > 10)true#{else}false#end}`,
    request: query({ n: '11' }),
    finds: ['MAP2013'],
  },
  {
    name: 'an idiom of AppSync',
    template: `{"body": $util.toJson($input.path('$'))}`,
    request: { body: '{}' },
    finds: ['MAP2008'],
  },
  {
    name: 'null compared',
    template: `{"a": #if($input.path('$.a') == null)1#{else}2#end}`,
    request: { body: '{}' },
    finds: ['MAP2001'],
  },
  {
    name: 'a macro',
    template: '#macro(item $x){"x": "$x"}#end[#item("a")]',
    request: {},
    finds: ['MAP2006'],
  },
  {
    name: 'a reference by accident',
    template: '{"$ref": "#/definitions/x"}',
    request: {},
    finds: ['MAP2015'],
  },
  {
    name: 'keys expected from a loop over a map',
    template: `{#foreach($key in $input.params().querystring)"$key": "$util.base64Encode($input.params().querystring.get($key))"#if($foreach.hasNext),#end#end}`,
    request: query({ a: '1' }),
    finds: ['MAP2016'],
  },
  {
    name: 'a put that prints',
    template: `#set($m = {"a": 1})$m.put("a", 2)
{"a": $m.a}`,
    request: {},
    finds: ['MAP2019'],
  },
  {
    name: 'a misspelt member',
    template: `{"city": "$util.base64Encode($input.parms('city'))"}`,
    request: query({ city: 'x' }),
    finds: ['MAP2004'],
  },
  {
    name: 'an object not closed in one branch',
    template: `{"a": 1#if($input.params('x') == "y"), "b": {"c": 2#end}`,
    request: {},
    finds: ['MAP2035'],
  },
  {
    name: 'a word without quotes',
    template: `{"a": yes}`,
    request: {},
    finds: ['MAP2035'],
  },
  {
    name: 'the whole output is a map',
    phase: 'response',
    template: `$input.path('$')`,
    request: { body: '{"a": 1}' },
    finds: ['MAP2028'],
  },
  {
    name: 'JSON escaped without the quote repair',
    template: `{"input": "$util.escapeJavaScript($input.json('$'))"}`,
    request: { body: '{"a": 1}' },
    finds: ['MAP2025'],
  },
  {
    name: 'json without a path',
    template: `#set($map = $input.json())
{"map": "$map"}`,
    request: { body: '{"a": 1}' },
    finds: ['MAP2004'],
  },
  {
    name: 'a payload wrapped as a map',
    phase: 'response',
    template: `#set($inputRoot = $input.path('$'))
{"status": "success", "data": $inputRoot}`,
    request: { body: '{"a": 1}' },
    finds: ['MAP2028'],
  },
];
