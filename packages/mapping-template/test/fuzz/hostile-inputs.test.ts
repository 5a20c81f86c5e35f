import { feedHostileInputs } from '../../fuzz/hostile-inputs';
import { Random } from '../../fuzz/random';
import { MappingTemplate } from '../../src/mapping-template';

describe('hostile inputs', () => {
  test('end in an answer or in one of our own errors, soon, and change nothing but themselves', () => {
    const report = feedHostileInputs(new Random(20261122), 4000);
    expect(report.failures).toEqual([]);
    expect(report.inputs).toBe(4000);
    // Both what is refused and what is answered is among them.
    expect(report.refused).toBeGreaterThan(500);
    expect(report.refused).toBeLessThan(3000);
  }, 60_000);

  test.each<[number, string]>([
    [60, '#foreach($i in [1])'], [60, '#if($x)'], [60, '#define($x)'], [10, '#foreach($i in $input.params().header.keySet())'],
  ])('are checked to the end: %i times %s', (times, open) => {
    const template = `${open.repeat(times)}"$i$x$input.params('a')"${'#end'.repeat(times)}`;
    MappingTemplate.check(template);
    expect(MappingTemplate.parse(template).reads.parameters.map(({ name }) => name)).toEqual(open.startsWith('#define') ? [] : ['a']);
  });
});
