import { FindingSeverity } from './finding';
import { attackWords, printFindings } from './print-findings';
import type { TemplateRule } from './rule';

export const LOOSE_NUMBER: TemplateRule = {
  code: 'MAP2049',
  name: 'loose-number',
  severity: FindingSeverity.WARNING,
  title: 'a check for a number lets texts pass that are no numbers in JSON',
  explanation: 'JSON has no leading zeros, no plus sign and no bare dot: `007`, `+1` and `1.` pass `[0-9.+]+`, and make the body unreadable. Nobody can inject anything, '
    + 'but a caller gets the backend\'s error. `0|-?[1-9][0-9]*` lets integers pass, and nothing else.',
  evidence: 'Velocity 1.7',
  wrong: { template: '#set($n = $input.params(\'n\')){"n": #if($n.matches("[0-9]+"))$n#{else}null#end}' },
  right: { template: '#set($n = $input.params(\'n\')){"n": #if($n.matches("0|-?[1-9][0-9]*"))$n#{else}null#end}' },
  needs: 'run',
  check: (context) => printFindings(context, ['loose-number'], (fault, attack, source) => ({
    message: `'${source}' passes a check that lets through what is no number in JSON${attackWords(fault, attack)}`,
    help: 'check with "0|-?[1-9][0-9]*", or with "-?(0|[1-9][0-9]*)([.][0-9]+)?" for decimals',
  })),
};
