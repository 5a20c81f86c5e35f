import { TemplateAssertions } from '../src';
import { messageOf } from './thrown-by';

const TEMPLATE = `{
  "city": "$input.params('city')",
  "scores": [#foreach($s in $input.path('$.scores'))$s#if($foreach.hasNext), #end#end]
}`;

describe('TemplateAssertions', () => {
  const assertions = TemplateAssertions.of(TEMPLATE, { name: 'predict.vtl' });
  const request = { params: { querystring: { city: 'Ulm' } }, body: '{"scores": [1, 2.5]}' };

  it('passes for JSON that is equal, whatever the order of its keys', () => {
    expect(assertions.rendersJson(request, { scores: [1, 2.5], city: 'Ulm' })).toBe(assertions);
  });

  it('fails with every difference and its place', () => {
    expect(messageOf(() => assertions.rendersJson(request, { city: 'Bonn', scores: [1, 3, 4], 'x y': null }))).toBe([
      'predict.vtl renders to other JSON than expected',
      '  at $.city: expected "Bonn", got "Ulm"',
      '  at $.scores[1]: expected 3, got 2.5',
      '  at $.scores[2]: expected 4, got nothing',
      '  at $["x y"]: expected null, got nothing',
      'output: {\n  "city": "Ulm",\n  "scores": [1, 2.5]\n}',
    ].join('\n'));
  });

  it('fails on output that is no JSON, at the place in the template that printed the bad character', () => {
    expect(messageOf(() => assertions.rendersJson({ params: { querystring: { city: 'a"b' } }, body: '{}' }, {}))).toBe([
      'predict.vtl:2:12 the output is no JSON at 2:14: expected \',\' or \'}\', found "b"',
      '  1 | {',
      '  2 |   "city": "a"b",',
      '    |              ^',
      '  3 |   "scores": []',
      'printed by',
      '  1 | {',
      '  2 |   "city": "$input.params(\'city\')",',
      '    |            ^^^^^^^^^^^^^^^^^^^^^',
      '  3 |   "scores": [#foreach($s in $input.path(\'$.scores\'))$s#if($foreach.hasNext), #end#end]',
      'output: {\n  "city": "a"b",\n  "scores": []\n}',
    ].join('\n'));
  });

  it('compares texts from their first difference on', () => {
    const plain = TemplateAssertions.of('line one\nline $x', { name: 'a.vtl' });
    expect(plain.renders({ variables: { x: 'two' } }, 'line one\nline two')).toBe(plain);
    expect(messageOf(() => plain.renders({ variables: { x: '2' } }, 'line one\nline two'))).toBe([
      'a.vtl renders to another text than expected, from line 2 of the output on (character 14)',
      '  expected: "line one\\nline two"',
      '  got:      "line one\\nline 2"',
    ].join('\n'));
  });

  it('expects a rendering to fail with a code', () => {
    const failing = TemplateAssertions.of('#set($l = [])$l[0]', { name: 'a.vtl' });
    expect(failing.failsToRender({}, 'MAP3001')).toBe(failing);
    expect(messageOf(() => failing.failsToRender({}, 'MAP3002'))).toMatch(/^a\.vtl fails with something else than MAP3002: a\.vtl:1:16 MAP3001 /);
    expect(messageOf(() => assertions.failsToRender(request, 'MAP3001')))
      .toBe('predict.vtl was expected to fail with MAP3001, and renders\noutput: {\n  "city": "Ulm",\n  "scores": [1, 2.5]\n}');
  });

  it('expects that no check finds anything', () => {
    const fine = TemplateAssertions.of('{"a": 1}');
    expect(fine.hasNoFindings()).toBe(fine);
    expect(messageOf(() => TemplateAssertions.of('{"a": $util.toJson(1)}', { name: 'a.vtl' }).hasNoFindings())).toMatch(/^a\.vtl:1:\d+ MAP2\d{3} /);
  });

  it('fails on a template that does not parse', () => {
    expect(messageOf(() => TemplateAssertions.of('#if('))).toMatch(/^template:1:5 MAP1001 /);
  });
});
