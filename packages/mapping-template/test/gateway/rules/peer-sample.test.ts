import { RATINGS_REQUEST as DOCUMENTED } from '../../../../../test/documented/ratings';
import { fixTemplate } from '../../../src/gateway/fix/fix-template';
import { FindingSeverity } from '../../../src/gateway/rules/finding';
import { formatFinding } from '../../../src/gateway/rules/format-finding';
import { PEER_README_TEMPLATE as README } from '../patterns/peer-readme';
import { check, render } from './check';

const request = (user: string, items: string): { params: Record<string, Record<string, string>> } => (
  { params: { path: { user_id: user }, querystring: { items } } });

describe('the README sample of the peer', () => {
  test('is refused, and each error tells what to change', () => {
    const errors = check(README).filter(({ severity }) => severity === FindingSeverity.ERROR);
    expect(errors.map(({ code, line, column, message, help }) => `${line}:${column} ${code} ${message}; ${help}`)).toEqual([
      '3:1 MAP2021 \'# set\' is plain text: no blank may stand between \'#\' and \'set\'; write #set',
      '4:1 MAP2021 \'# set\' is plain text: no blank may stand between \'#\' and \'set\'; write #set',
      '5:1 MAP2021 \'# foreach\' is plain text: no blank may stand between \'#\' and \'foreach\'; write #foreach',
      '6:1 MAP2021 \'# if\' is plain text: no blank may stand between \'#\' and \'if\'; write #if',
      '6:25 MAP2034 this comma stands in front of the element, and $foreach.hasNext asks for the next one: the first element gets a comma, '
      + 'the last gets none; write #if($foreach.index > 0),#end here, or move the line behind the element',
      '6:26 MAP2021 \'# end\' is plain text: no blank may stand between \'#\' and \'end\'; write #end',
      '9:1 MAP2021 \'# end\' is plain text: no blank may stand between \'#\' and \'end\'; write #end',
    ]);
    expect(errors.filter(({ code }) => code === 'MAP2021').every(({ refuses }) => refuses)).toBe(true);
  });

  test('prints as a frame with the help', () => {
    expect(formatFinding(check(README)[2], README, 'predict.request.vtl')).toBe([
      'predict.request.vtl:5:1 MAP2021 \'# foreach\' is plain text: no blank may stand between \'#\' and \'foreach\'',
      '  4 | # set( $items = $input.params("items") )',
      '  5 | # foreach( $item in $items.split(",") )',
      '    | ^^^^^^^^^',
      '  6 | # if( $foreach.hasNext ),# end',
      'help: write #foreach',
    ].join('\n'));
  });

  test('is repaired, and then renders to JSON', () => {
    const fixed = fixTemplate(README, (text) => check(text));
    expect(fixed.text).toBe(README.replaceAll('# ', '#').replace('$foreach.hasNext', '$foreach.index > 0'));
    expect(fixed.repairs).toBe(7);
    for (const items of ['1', '1,2,3', Array.from({ length: 100 }, (_, i) => i).join(',')]) {
      expect(JSON.parse(render(fixed.text, request('7', items)))).toEqual({ instances: items.split(',').map((item) => ({ in0: [7], in1: [Number(item)] })) });
    }
    expect(fixed.findings.filter(({ severity }) => severity === FindingSeverity.ERROR)).toEqual([]);
  });
});

describe('the documented sample', () => {
  test('has warnings and no error', () => {
    expect(check(DOCUMENTED).map(({ code, severity, line, column }) => `${severity} ${code} ${line}:${column}`)).toEqual([
      'warning MAP2033 6:14', 'warning MAP2033 6:33', 'warning MAP2009 7:5',
    ]);
  });

  test('is found to be injectable, with an attack that makes two instances of one', () => {
    const [{ sample, message }] = check(DOCUMENTED);
    expect(sample?.parameter).toBe('user_id');
    expect(JSON.parse(render(DOCUMENTED, request(sample?.value ?? '', '1')))).toEqual({ instances: [{ in0: [1], in1: [1] }, { in0: [1], in1: [1] }] });
    expect(JSON.parse(sample?.output ?? '')).toEqual({ instances: [{ in0: [1], in1: [1] }, { in0: [1], in1: [1] }] });
    expect(message).toBe('\'$user_id\' stands outside of quotes, and nothing proves it to be a number: user_id = 1], "in1": [1]},{"in0": [1 '
      + 'renders { "instances": [ {"in0": [1], "in1": [1]},{"in0": [1], "in1": [1]} ] }');
  });

  test.each<[string, string, string, unknown]>([
    ['three instances out of one', '1]},{"in0":[999],"in1":[7]},{"in0":[1', '5', { instances: [{ in0: [1] }, { in0: [999], in1: [7] }, { in0: [1], in1: [5] }] }],
    ['another user is scored', '1],"in0":[999', '5', { instances: [{ in0: [999], in1: [5] }] }],
  ])('known attack: %s; the finding is at the place where it enters', (_, user, items, expected) => {
    expect(JSON.parse(render(DOCUMENTED, request(user, items)))).toEqual(expected);
    const findings = check(DOCUMENTED).filter(({ code }) => code === 'MAP2033');
    expect(findings.map(({ start, end }) => DOCUMENTED.slice(start, end))).toEqual(['$user_id', '$item']);
  });

  test('with the parameters proven, the known attacks do nothing and nothing is found', () => {
    const proven = DOCUMENTED.replace('[$user_id]', '[#if($user_id.matches("[1-9][0-9]*"))$user_id#{else}null#end]')
      .replace('[$item]', '[#if($item.matches("[1-9][0-9]*"))$item#{else}null#end]').replace(/\s*\$esc\.newline/, '');
    expect(check(proven)).toEqual([]);
    expect(JSON.parse(render(proven, request('1]},{"in0":[999],"in1":[7]},{"in0":[1', '5,x')))).toEqual(
      { instances: [{ in0: [null], in1: [5] }, { in0: [null], in1: [null] }] });
  });
});
