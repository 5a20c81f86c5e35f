import { MappingTemplate, type ParameterLocation, type TemplateReads } from '../../../src';

type Location = `${ParameterLocation}`;

/** Whether the reads tell that a parameter may decide about the output. */
function tell({ parameters, computed }: TemplateReads, location: Location, name: string): boolean {
  const fits = (read: { readonly location?: ParameterLocation }): boolean => read.location === undefined || read.location === location;
  return computed.some(fits) || parameters.some((read) => read.name === name && fits(read));
}

test.each<[string, Location, string, string]>([
  ['a list that holds $input', 'querystring', 'x', '#set($l = [$input])$l[0].params("x")'],
  ['a loop over a list that holds $input', 'header', 'x', '#foreach($i in [$input])$i.params("x")#end'],
  ['a map that holds all parameters', 'querystring', 'x', '#set($m = {"p": $input.params()})$m.p.querystring.x'],
  ['a map that gets the query string later', 'querystring', 'x', '#set($m = {})#set($m.q = $input.params().querystring)$m.q.x'],
  ['a list that $input is added to', 'path', 'x', '#set($l = [])#set($ignore = $l.add($input))$l[0].params("x")'],
  ['the text of a map of parameters, joined', 'header', 'x', '#set($t = "a" + $input.params().header)$t'],
  ['a map of parameters that is compared', 'querystring', 'x', '#if($input.params().querystring == "{}")a#{else}b#end'],
  ['whether there are any', 'querystring', 'x', '#if($input.params().querystring.isEmpty())a#{else}b#end'],
  ['how many there are', 'header', 'x', '$input.params().header.size()'],
  ['a map of parameters on one way, another on the other', 'querystring', 'x', '#if($input.body == "{}")#set($p = $input.params().querystring)#{else}#set($p = {})#end$p.x'],
  ['a map of parameters on one way, nothing on the other', 'path', 'x', '#if($input.body == "{}")#set($p = $input.params().path)#end$p.x'],
  ['$input on one way, its parameters on the other', 'header', 'x', '#set($p = $input)#if($input.body == "")#set($p = $input.params())#end$p.params("x")'],
  ['two blocks of one name', 'querystring', 'x', '#if($input.body == "{}")#define($d)$input.params("x")#end#{else}#define($d)b#end#end$d'],
  ['a block that is compared', 'querystring', 'x', '#define($d)$input.params("x")#end#if($d == "1")a#{else}b#end'],
  ['a block that is an argument', 'querystring', 'x', '#define($d)$input.params("x")#end$util.escapeJavaScript($d)'],
  ['a block that is asked for its text', 'querystring', 'x', '#define($d)$input.params("x")#end$d.toString()'],
  ['a name that the second pass of a loop knows', 'querystring', 'xy', '#set($n = "x")#foreach($i in [1..2])$input.params($n)#set($n = "${n}y")#end'],
  ['a name that many passes make', 'querystring', 'xyyyyyyyyyyyy', '#set($n = "x")#foreach($i in [1..12])#set($n = "${n}y")#end$input.params($n)'],
  ['a list of names that has another name', 'header', 'x', '#set($l = ["a"])#set($k = $l)#set($ignore = $k.add("x"))#foreach($n in $l)$input.params($n)#end'],
  ['all headers at a place that has read the query string before', 'header', 'x',
    '#foreach($t in ["querystring", "header"])#set($p = $input.params().get($t))#foreach($v in $p)$v#end#end'],
  ['a place that reads the path alone in a later pass', 'header', 'x', '#set($p = $input.params())#foreach($i in [1..2])#foreach($v in $p)$v#end#set($p = $p.path)#end'],
  ['blocks in blocks, deeper than is followed', 'querystring', 'x',
    `${Array.from({ length: 20 }, (_, i) => `#define($d${i})$d${i + 1}#end`).join('')}#define($d20)$input.params("x")#end$d0`],
])('%s', (_, location, name, template) => {
  const parsed = MappingTemplate.parse(template);
  const [one, other] = ['1', '22'].map((value) => parsed.render({ params: { [location]: value === '1' ? { [name]: value } : { [name]: value, more: value } } }).body);
  const without = parsed.render({}).body;
  expect(new Set([one, other, without]).size).toBeGreaterThan(1);
  expect(tell(parsed.reads, location, name)).toBe(true);
});

test('what is read on some ways only is not required', () => {
  const template = '#if($input.body == "{}")#set($p = $input.params())#end$p.querystring.x#set($i = $input)#if($input.body == "")#set($i = 1)#end$i.params("y")';
  expect(MappingTemplate.parse(template).reads.parameters.map(({ name, required }) => [name, required])).toEqual([['x', false], ['y', false]]);
});

test('what no way leads to is not told', () => {
  const { parameters, computed, body } = MappingTemplate.parse('#define($d)$input.params("x")#end#set($l = ["a", "b"])#foreach($n in $l)$input.params().header.get($n)#end').reads;
  expect([parameters.map(({ name }) => name), computed, body]).toEqual([['a', 'b'], [], []]);
});
