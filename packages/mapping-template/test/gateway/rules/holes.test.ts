import { MappingTemplate } from '../../../src/mapping-template';

const TOKEN = '${Token[AWS.Region.7]}';

/** Checks a template in which `@@` stands for text that is filled in later. */
function codes(template: string): string[] {
  const parts = template.split('@@');
  const holes: { start: number; end: number }[] = [];
  let text = parts[0];
  for (const part of parts.slice(1)) {
    holes.push({ start: text.length, end: text.length + TOKEN.length });
    text += TOKEN + part;
  }
  return MappingTemplate.check(text, { holes }).map(({ code }) => code);
}

test.each([
  '{"arn": "arn:aws:@@:x", "n": @@}',
  '{"a": [#foreach($i in [1..3])@@#if($foreach.hasNext),#end#end]}',
  '#set($arn = "@@/x"){"arn": "$arn"}',
  '#if("@@" == "eu-west-1"){"a": 1}#{else}{"b": @@}#end',
  '@@',
  '@@{"a": 1}',
  '{@@"a": 1}',
  '# not a directive, @@',
])('text that is filled in later is no finding: %s', (template) => {
  expect(codes(template).filter((code) => code !== 'MAP2036')).toEqual([]);
});

test('what is wrong beside it is found', () => {
  expect(codes('{"arn": "@@", "a": [#foreach($i in [1..3])@@,#end]}')).toEqual(['MAP2017']);
  expect(codes('{"arn": @@, "a": "$input.params(\'a\')"}')).toEqual(['MAP2032']);
  expect(codes('# set($a = 1){"arn": @@, "a": $a}')).toEqual(['MAP2021']);
});
