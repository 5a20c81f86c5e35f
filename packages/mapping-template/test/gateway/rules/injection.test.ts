import { check, report } from './check';

/** Codes and attacks of a template. */
const found = (template: string): string[] => check(template).map(({ code, sample }) => `${code}${sample?.value === undefined ? '' : ` ${sample.value}`}`);

const REPAIR = String.raw`.replaceAll("\\'", "'")`;

describe('a caller\'s text in a JSON string', () => {
  test.each<[string, string, string[]]>([
    ['as it came', `{"a": "$input.params('x')"}`, ['MAP2032 1","injected":"1']],
    ['as it came, in an array', `["$input.params('x')"]`, ['MAP2032 1","1']],
    ['by way of a variable', `#set($x = $input.params('x')){"a": "$x"}`, ['MAP2032 1","injected":"1']],
    ['inside a longer string', `#set($x = "id-$input.params('x')"){"a": "$x"}`, ['MAP2032 1","injected":"id-1']],
    ['with the quotes in a variable', `#set($x = '"' + $input.params('x') + '"'){"a": $x}`, ['MAP2032 1","injected":"1']],
    ['from a header', `{"a": "$input.params().header.get('X-Name')"}`, ['MAP2032 1","injected":"1']],
    ['from the user agent', `{"a": "$context.identity.userAgent"}`, ['MAP2032 1","injected":"1']],
    ['from a token', `{"t": $context.requestTimeEpoch, "a": "$context.authorizer.claims.name"}`, ['MAP2032 1","injected":"1']],
    ['trimmed and cut', `{"a": "$input.params('x').trim().toLowerCase()"}`, ['MAP2032 1","injected":"1']],
    ['with quotes replaced, and backslashes forgotten', `{"a": "$input.params('x').replaceAll('"', "'")"}`, ['MAP2032 \\']],
    ['decoded after it was encoded', `{"a": "$util.urlDecode($util.urlEncode($input.params('x')))"}`, ['MAP2032 1","injected":"1']],
    ['as a piece', `{"a": "$input.params('x').split(":").get(0)"}`, ['MAP2032 "']],
    ['escaped for JavaScript only', `{"a": "$util.escapeJavaScript($input.params('x'))"}`, ['MAP2025 it\'s']],
    ['escaped, then cut', `{"a": "$util.escapeJavaScript($input.params('x')).substring(1)"}`, ['MAP2032 "']],
  ])('%s', (_, template, expected) => {
    expect(found(template)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['escaped and repaired', `{"a": "$util.escapeJavaScript($input.params('x'))${REPAIR}"}`],
    ['repaired by replace', String.raw`{"a": "$util.escapeJavaScript($input.params('x')).replace("\'", "'")"}`],
    ['apostrophes taken out first', `{"a": "$util.escapeJavaScript($input.params('x').replaceAll("'", ""))"}`],
    ['URL-encoded', `{"a": "$util.urlEncode($input.params('x'))"}`],
    ['in Base64', `{"a": "$util.base64Encode($input.params('x'))"}`],
    ['reduced to letters', `{"a": "$input.params('x').replaceAll("[^a-zA-Z]", "")"}`],
    ['proven by a pattern', `#set($x = $input.params('x'))#if($x.matches("[a-z ]*")){"a": "$x"}#end`],
    ['proven, the other way round', `#set($x = $input.params('x'))#if(!$x.matches("[a-z]+"))#set($x = "none")#end{"a": "$x"}`],
    ['one of a set', `#set($x = $input.params('x'))#if(["a", "b"].contains($x))#end#if($x == "a" || $x == "b"){"a": "$x"}#end`],
    ['one of a list in a variable', `#set($all = ["a", "b"])#set($x = $input.params('x'))#if($all.contains($x)){"a": "$x"}#{else}{}#end`],
    ['its length', `{"a": $input.params('x').length()}`],
    ['escaped in a string, put into another', `#set($e = $util.escapeJavaScript($input.params('x'))${REPAIR})#set($t = "<$e>"){"a": "$t"}`],
    ['a value that the issuer of a token makes', `{"a": "$context.authorizer.claims.sub", "b": "$context.authorizer.principalId"}`],
    ['a value that AWS makes', `{"a": "$context.requestId", "b": "$context.identity.sourceIp"}`],
  ])('%s: nothing to find', (_, template) => {
    expect(found(template).filter((code) => !code.startsWith('MAP1'))).toEqual([]);
  });
});

describe('a check for a number that lets other texts pass', () => {
  test.each<[string, string, string]>([
    ['leading zeros', '[0-9]+', '007'],
    ['a bare minus', '-?[1-9]*', '-'],
    ['a bare dot', '[1-9][0-9]*[.]?[0-9]*', '1.'],
  ])('%s', (_, pattern, value) => {
    expect(found(`#set($x = $input.params('x'))#if($x.matches("${pattern}") && $x != ""){"a": $x}#end`)).toEqual([`MAP2049 ${value}`]);
  });
});

describe('a caller\'s text outside of quotes', () => {
  test.each<[string, string, string[]]>([
    ['as it came', `{"a": $input.params('x')}`, ['MAP2033 1,"injected":1']],
    ['in an array', `[$input.params('x')]`, ['MAP2033 1,1']],
    ['a piece of it', `[#foreach($i in $input.params('x').split(","))$i#if($foreach.hasNext),#end#end]`, ['MAP2033 null']],
    ['escaped', `[$util.escapeJavaScript($input.params('x'))${REPAIR}]`, ['MAP2027 1,1']],
    ['proven to have digits, but not to be there', `#set($x = $input.params('x'))#if($x.matches("[0-9]*")){"a": $x}#end`, ['MAP2033 ']],
    ['proven on another way', `#set($x = $input.params('x'))#if($x.matches("[1-9]+"))#set($y = 1)#end{"a": $x}`, ['MAP2033 1,"injected":1']],
    ['proven of another parameter', `#set($y = $input.params('y'))#if($y.matches("[0-9]+")){"a": $input.params('x')}#end`, ['MAP2033 1,"injected":1']],
  ])('%s', (_, template, expected) => {
    expect(found(template)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['proven by a pattern', `#set($x = $input.params('x'))#if($x.matches("0|-?[1-9][0-9]*")){"a": $x}#end`],
    ['proven without a variable', `#if($input.params('x').matches("[1-9][0-9]{0,8}")){"a": $input.params('x')}#end`],
    ['proven whole, then split', `#set($x = $input.params('x'))#if($x.matches("[1-9][0-9]*(,[1-9][0-9]*)*"))[#foreach($i in $x.split(","))$i#if($foreach.hasNext),#end#end]#end`],
    ['proven in the loop', `[#foreach($i in $input.params('x').split(","))#if($i.matches("[1-9][0-9]*"))$i#{else}0#end#if($foreach.hasNext),#end#end]`],
    ['made a number', `#set($n = 0){"a": $n.parseInt($input.params('x'))}`],
    ['equal to a number', `#set($x = $input.params('x'))#if($x == "5"){"a": $x}#end`],
    ['a variable that remembers the proof', `#set($x = $input.params('x'))#set($ok = $x.matches("[1-9]+"))#if($ok){"a": $x}#end`],
  ])('%s: nothing to find', (_, template) => {
    expect(found(template)).toEqual([]);
  });
});

test('every attack is what the template really renders', () => {
  const [finding] = check(`{"name": "$input.params('name')", "role": "user"}`);
  expect(finding.message).toBe('\'$input.params(\'name\')\' stands in a JSON string without an escape, so that a caller can write JSON: '
    + 'name = 1","injected":"1 renders {"name": "1","injected":"1", "role": "user"}');
  expect(finding.sample).toEqual({
    request: '{"params":{"querystring":{"name":"1\\",\\"injected\\":\\"1"}}}',
    output: '{"name": "1","injected":"1", "role": "user"}',
    parameter: 'name',
    value: '1","injected":"1',
  });
});

test('a rule says that it cannot tell, and why', () => {
  const { answers, findings } = report('#set($x = $util.parseJson($input.body)){"a": $x.b}');
  expect(findings).toEqual([]);
  expect(answers.get('MAP2033')).toEqual({ answer: 'cannot-tell', why: 'a value that is not known is printed' });
  expect(answers.get('MAP2001')).toEqual({ answer: 'clean' });
});
