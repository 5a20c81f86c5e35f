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

  test.each(['#foreach($i in [1])', '#if($x)', '#define($x)', '#foreach($i in $input.params().header.keySet())'])('are checked in time: 60 times %s', (open) => {
    const template = `${open.repeat(60)}"$i$x$input.params('a')"${'#end'.repeat(60)}`;
    const started = Date.now();
    MappingTemplate.check(template);
    expect(MappingTemplate.parse(template).reads.parameters.map(({ name }) => name)).toEqual(open.startsWith('#define') ? [] : ['a']);
    expect(Date.now() - started).toBeLessThan(5000);
  });
});
