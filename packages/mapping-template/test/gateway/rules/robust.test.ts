import * as fc from 'fast-check';
import { applyFixes } from '../../../src/gateway/fix/apply-fixes';
import { report } from './check';

const fragment = fc.constantFrom(
  '#set($a = ', '#set( $b=', '"', '\'', ')', '#if(', '#{if}(', '#elseif(', '#else', '#{else}', '#end', '# end', '# set(', '#foreach($i in ', '[1..3]', '#define($d)',
  '$a', '${a}', '$!{a.b}', '$b.c(1)', '$input.params(\'x\')', '$input.path("$.a")', '$input.json(\'$\')', '$input.body', '$util.escapeJavaScript(',
  '$context.stage', '$stageVariables.x', '{', '}', '[', ']', ',', ':', '"k": ', '1', ' ', '\n', '==', '!=', '&&', '||', '+', '-', '*', '!', '..', '\\', '\\\\', '\\"',
  '## c\n', '#* c *#', '#[[', ']]#', '#stop', '#break', '#macro(m)', '#m()', '.put("k", 1)', '.size()', '[0]', 'null', 'true', '$', '#', '$foreach.hasNext', 'é', '\u0000',
);

test('answers for any text, with findings inside of it', () => {
  fc.assert(fc.property(fc.array(fragment, { maxLength: 24 }), (pieces) => {
    const template = pieces.join('');
    const { findings } = report(template);
    for (const { start, end, fix, code } of findings) {
      expect([code, start >= 0 && start <= end && end <= template.length]).toEqual([code, true]);
      for (const edit of fix?.edits ?? []) {
        expect([code, edit.start <= edit.end && edit.end <= template.length]).toEqual([code, true]);
      }
    }
    expect(typeof applyFixes(template, findings)).toBe('string');
  }), { numRuns: Number(process.env.ROBUST_RUNS ?? 3000), seed: 23 });
});

test('gives up on what is too large, and says so', () => {
  const many = `{${Array.from({ length: 40 }, (_, i) => `#if($input.params('p${i}') == "x")"k${i}": [#foreach($i in $input.path('$.l${i}'))1#if($foreach.hasNext),#end#end],#end`).join('\n')}"z": 1}`;
  const started = process.hrtime.bigint();
  const { findings } = report(many);
  expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(10);
  expect(findings).toEqual([]);
});
