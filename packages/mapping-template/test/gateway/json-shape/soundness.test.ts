import * as fc from 'fast-check';
import { isJson } from '../../../src/gateway/json-shape/trial/confirm';
import { isCalledSafe, render } from '../rules/check';

const param = fc.constantFrom('$input.params(\'x\')', '$input.params(\'y\')', '$x', '$y', '${x}');
const REPAIR = String.raw`.replaceAll("\\'", "'")`;
const strict = '0|-?[1-9][0-9]*';

const scalar = fc.oneof(
  param.map((p) => `"$util.escapeJavaScript(${p})${REPAIR}"`),
  param.map((p) => `"$util.urlEncode(${p})"`),
  param.map((p) => `"a $util.base64Encode(${p}) b"`),
  param.map((p) => `"${p}"`),
  param.map((p) => p),
  param.map((p) => `"$util.escapeJavaScript(${p})"`),
  param.map((p) => `#if(${p === '${x}' ? '$x' : p}.matches("${strict}"))${p}#{else}null#end`),
  param.map((p) => `#if(${p === '${x}' ? '$x' : p} == "")0#{else}"$util.urlEncode(${p})"#end`),
  fc.constantFrom('1', '"t"', 'null', 'true', '$input.json(\'$.a\')', '$input.path(\'$.a\')', '"$input.path(\'$.a\')"', '$context.requestTimeEpoch.length()'),
);

/** Values that are put together before they are printed. */
const prepared = fc.oneof(
  fc.tuple(param, fc.constantFrom('urlEncode', 'base64Encode', 'escapeJavaScript', 'urlDecode')).map(([p, f]) => `#set($s = "<$util.${f}(${p})>")"$s"`),
  param.map((p) => `#set($q = '"')$q$util.urlEncode(${p})$q`),
  param.map((p) => `#set($s = '"' + $util.urlEncode(${p === '${x}' ? '$x' : p}) + '"')$s`),
  param.map((p) => `#define($d)"$util.urlEncode(${p})"#end$d`),
  param.map((p) => `#set($e = $util.escapeJavaScript(${p})${REPAIR})"$e.trim()"`),
  param.map((p) => `#set($e = $util.escapeJavaScript(${p})${REPAIR})"$e.substring(0)"`),
  param.map((p) => `"$util.escapeJavaScript(${p}).replace("\\'", "'")"`),
  param.map((p) => `"#if(${p === '${x}' ? '$x' : p}.matches("[a-z]*"))${p}#end"`),
  param.map((p) => `#set($n = ${p === '${x}' ? '$x' : p})#if(!$n.matches("[1-9]+"))#set($n = 0)#end$n`),
  param.map((p) => `#if(${p === '${x}' ? '$x' : p} == "p")#set($k = "1")#else#set($k = '"o"')#end$k`),
  param.map((p) => `${p === '${x}' ? '$x' : p}.length()`),
  fc.constantFrom('$input.path(\'$.list\').size()', '#if($input.path(\'$.a\') == "")1#{else}$input.json(\'$.a\')#end', '$input.json(\'$\')', '#set($l = [1, 2])$l',
    '#set($l = [1, 2])#set($ignore = $l.add(3))$l.size()', '#set($m = {"a": 1})$m.a', '#set($m = {"a": "t"})"$m.a"', '#set($c = 1)#foreach($j in [1..2])#set($c = $c + 1)#end$c'),
);

const { value } = fc.letrec<{ value: string; list: string; loop: string; object: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 3, depthSize: 'small' }, scalar, prepared, tie('list'), tie('loop'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  loop: fc.tuple(
    fc.constantFrom('$input.params(\'x\').split(",")', '[1..3]', '$input.path(\'$.list\')', '["a", "b"]', '$input.params().querystring.keySet()'),
    tie('value'),
    fc.constantFrom('#if($foreach.hasNext),#end', '#if($foreach.hasNext), #end\n', ',', '', '#if($velocityHasNext),#end'),
    fc.constantFrom('', '#if($foreach.index > 0),#end', '#if(!$foreach.first),#end', '#if($foreach.hasNext),#end'),
  ).map(([source, item, behind, before]) => `[#foreach($i in ${source})${before}${item}${behind}#end]`),
  object: fc.array(fc.tuple(fc.constantFrom('"a"', '"b"', '"$util.urlEncode($x)"'), tie('value'), fc.boolean()), { maxLength: 3 })
    .map((members) => `{${members.map(([key, member, optional], i) => (
      optional ? `#if($y == "p")${i > 0 ? ',' : ''}${key}: ${member}${i > 0 ? '' : ','}#end` : `${i > 0 ? ',' : ''}${key}: ${member}`)).join('')}}`),
}));

const text = fc.oneof(
  fc.constantFrom('', '1', '007', 'it\'s', '"', '\\', '\\"', 'a"b', '1,2', ',', 'x,y', 'null', '{}', ']', '\n', '\u2028', '\u0007', 'p', '\ud800', '1],[2', '-', '0'),
  fc.string({ maxLength: 6 }),
);
const request = fc.record({
  context: fc.constant({ requestTimeEpoch: '1700000000000' }),
  params: fc.record({ querystring: fc.record({ x: text, y: text }, { requiredKeys: [] }) }),
  body: fc.oneof(fc.constant('{}'), fc.record({ a: fc.jsonValue({ maxDepth: 1 }), list: fc.array(fc.integer(), { maxLength: 3 }) }).map((body) => JSON.stringify(body))),
});

test('a template of which no rule has anything to say renders to JSON for every request', () => {
  let clean = 0;
  let checked = 0;
  fc.assert(fc.property(value, fc.array(request, { minLength: 6, maxLength: 6 }), (body, requests) => {
    const template = `#set($x = $input.params('x'))#set($y = $input.params('y'))${body.startsWith('[') ? body : `{"v": ${body}}`}`;
    checked++;
    if (isCalledSafe(template)) {
      clean++;
      for (const each of requests) {
        const output = render(template, each);
        expect([template, each, output, isJson(output)]).toEqual([template, each, output, true]);
      }
    }
  }), { numRuns: Number(process.env.SOUNDNESS_RUNS ?? 500), seed: Number(process.env.SOUNDNESS_SEED ?? 5) });
  expect(clean).toBeGreaterThan(checked / 10);
});
