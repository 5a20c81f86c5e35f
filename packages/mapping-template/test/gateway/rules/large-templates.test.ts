import { MappingTemplate } from '../../../src';

const LARGEST = 100 * 1024;

/** Repeats a part to a template much larger than any sensible one. */
function filled(part: (index: number) => string, head = ''): string {
  let text = head;
  for (let index = 0; text.length + part(index).length <= LARGEST; index++) {
    text += part(index);
  }
  return text;
}

function nested(levels: number, open: (level: number) => string, inner: string, close: string): string {
  return Array.from({ length: levels }, (_, level) => open(level)).join('') + inner + close.repeat(levels);
}

const TEMPLATES: Readonly<Record<string, string>> = {
  'loops in loops': nested(100, (level) => `#foreach($i${level} in $input.path('$.l${level}'))[$i${level}`, '1', ']#end'),
  'loops in conditions': nested(30, (level) => `#if($input.params('p${level}') == "a")#foreach($i${level} in $input.path('$.l${level}'))"$i${level}",`, '1', '#end#end'),
  'conditions with loops': filled((index) => `#if($input.params('p${index}') == "x")"k${index}": [#foreach($i in $input.path('$.l${index}'))1#if($foreach.hasNext),#end#end],#end\n`),
  'conditions on variables': filled((index) => `#set($v${index} = $input.params('p${index}'))#if($v${index} == "x")#set($w${index} = 1)#end\n`),
  'strings in quotes': filled((index) => `"k${index}": "$input.params('p${index}')",\n`, '{'),
  'values of the payload': filled((index) => `$input.path('$.k${index}'),\n`, '['),
  'a map that grows': filled((index) => `#set($z = $m.put("k${index}", $input.params('p${index}')))\n`, '#set($m = {})'),
  'a text that grows': filled((index) => `#set($s = "$!s$input.params('p${index}')")\n`),
  'a condition of many parts': `#if(${Array.from({ length: 700 }, (_, index) => `$input.params('p${index}') == "x"`).join(' && ')})x#end`,
};

test.each(Object.entries(TEMPLATES))('comes to an end with %s', (_, template) => {
  const findings = MappingTemplate.check(template);
  expect(findings.every(({ start, end }) => start <= end && end <= template.length)).toBe(true);
});
