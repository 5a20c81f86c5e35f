import { FindingSeverity } from './finding';
import { attackWords, printFindings } from './print-findings';
import type { TemplateRule } from './rule';

export const UNPROVEN_NUMBER: TemplateRule = {
  code: 'MAP2033',
  name: 'unproven-number',
  severity: FindingSeverity.WARNING,
  title: 'a caller\'s text stands where a number should, and nothing proves it to be one',
  explanation: 'Outside of quotes, everything that a caller sends is read as JSON: more elements, more members, other types; an empty parameter leaves a gap. '
    + 'Prove it first: `#if($x.matches("0|-?[1-9][0-9]*"))$x#{else}null#end`, or make a number of it with `parseInt`.',
  evidence: 'Velocity 1.7',
  wrong: { template: '{"age": $input.params(\'age\')}' },
  right: { template: '#set($age = $input.params(\'age\')){"age": #if($age.matches("[1-9][0-9]*"))$age#{else}null#end}' },
  needs: 'run',
  check: (context) => printFindings(context, ['raw-outside'], (fault, attack, source) => ({
    message: `'${source}' stands outside of quotes, and nothing proves it to be a number${attackWords(fault, attack)}`,
    help: `prove it first: #if(${source}.matches("0|-?[1-9][0-9]*"))${source}#{else}null#end`,
  })),
};
