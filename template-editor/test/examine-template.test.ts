import { examineTemplate, type TemplateRun } from '../src/engine';

const run = (text: string, body = ''): TemplateRun => ({
  template: { name: 'request.vtl', mediaType: 'application/json', text },
  phase: 'request',
  isJson: true,
  request: { body, params: { querystring: { a: '1,2' } }, context: {}, stageVariables: {} },
});

const examine = (text: string, body?: string) => examineTemplate(text, run(text, body));

it('renders, and says where the output comes from, what ran and what did not', () => {
  const text = '[#foreach($i in $input.params("a").split(","))#if($i == "1")1#else{}#end#if($foreach.hasNext),#end#end]#if(false)x#end';
  const { output, trace, idle, mappings, marks } = examine(text);
  expect(output).toBe('[1,{}]');
  expect(marks).toEqual([]);
  expect(trace?.loops).toEqual([{ start: 1, passes: 2 }]);
  expect(idle.map(({ start, end }) => text.slice(start, end))).toEqual(['x']);
  expect(mappings.map(({ start, end }) => text.slice(start, end)).join('')).toContain('{}');
});

it('marks a finding at its place, with the report of a terminal', () => {
  const [mark] = examine('{"a": "$input.params(\'a\')"}').marks;
  expect([mark.start, mark.end, mark.severity, mark.code]).toEqual([7, 25, 'warning', 'MAP2032']);
  expect(mark.report).toMatch(/^request\.vtl:1:8 MAP2032 [\s\S]+\nhelp: /);
});

it('brings the repair of a finding, and none where nothing is safe', () => {
  const text = '{"a": "$input.params(\'a\')"}';
  const [{ repair }] = examine(text).marks;
  expect(repair?.description).toBe('escape the value, and repair the apostrophes that the escape breaks');
  expect(repair?.edits).toEqual([{ start: 7, end: 25, text: '$util.escapeJavaScript($input.params(\'a\')).replaceAll("\\\\\'", "\'")' }]);
  expect(examine('{"a": $input.params("b")}').marks.map(({ repair: none }) => none)).toEqual([undefined, undefined]);
});

it('marks what the syntax forbids once', () => {
  const { output, marks, trace } = examine('#if(true)');
  expect(output).toBeUndefined();
  expect(trace).toBeUndefined();
  expect(marks.map(({ code }) => code)).toEqual(['MAP1003']);
});

it('marks where a rendering fails', () => {
  const { output, marks } = examine('{"a": $input.json("$.a")}', '{"a":');
  expect(output).toBeUndefined();
  expect(marks.map(({ code, start, end }) => [code, start, end])).toEqual([['MAP4001', 12, 24]]);
});

it('marks the character of the template that makes the output no JSON', () => {
  const { output, marks, outputFault } = examine('{"a": $input.params("b")}');
  expect(output).toBe('{"a": }');
  const [fault] = marks.filter(({ code }) => code === '');
  expect([fault.message, fault.start, fault.end]).toEqual(['the output is no JSON from here on: expected a value, found "}"', 24, 25]);
  expect(fault.report).toMatch(/^request\.vtl:1:25 the output is no JSON at 1:7: /);
  expect(outputFault).toEqual({ start: 6, end: 7 });
});

it('leaves a fault of the output to the finding that the checks have at the same place', () => {
  expect(examine('{"a": 1}}').marks.map(({ message, start }) => [message, start])).toEqual([['the output is no JSON: this bracket closes nothing', 8]]);
});

it('says what a template sets beside its output', () => {
  expect(examine('#set($context.responseOverride.status = 404){}').overrides?.responseOverride).toMatchObject({ status: 404 });
});
