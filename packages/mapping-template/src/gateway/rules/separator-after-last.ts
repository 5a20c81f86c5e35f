import { FindingSeverity, type FindingFix } from './finding';
import type { RuleContext, RuleFinding, TemplateRule } from './rule';
import { confirmedFaults, loopAround, shapeAnswer } from './shape-fault';

export const SEPARATOR_AFTER_LAST: TemplateRule = {
  code: 'MAP2017',
  name: 'separator-after-last',
  severity: FindingSeverity.ERROR,
  title: 'a loop leaves a comma behind the last element',
  explanation: 'A comma that is printed for every element stands behind the last one too, and JSON allows none there. Print it only where another element follows: '
    + '`#if($foreach.hasNext),#end`.',
  evidence: 'documented',
  wrong: { template: '[#foreach($n in [1..3])$n,#end]' },
  right: { template: '[#foreach($n in [1..3])$n#if($foreach.hasNext),#end#end]' },
  needs: 'run',
  check(context) {
    const { confirmed, open } = confirmedFaults(context, 'separator-after-last');
    return shapeAnswer(confirmed.map(({ fault, sample }): RuleFinding => {
      const comma = fault.comma ?? fault.span;
      const fix = separatorFix(context, comma);
      return {
        span: comma,
        message: 'this comma stands behind the last element too, where JSON allows none',
        help: 'print it only where another element follows: #if($foreach.hasNext),#end',
        sample,
        ...(fix === undefined ? {} : { fix }),
      };
    }), open, context);
  },
};

/** The comma becomes conditional, where it is text of the loop's own body. */
function separatorFix(context: RuleContext, comma: { readonly start: number; readonly end: number }): FindingFix | undefined {
  const loop = loopAround(context.tree, comma);
  const own = loop?.body.statements.some((statement) => statement.kind === 'text' && statement.start <= comma.start && comma.end <= statement.end);
  return own !== true || context.text.slice(comma.start, comma.end) !== ',' ? undefined : {
    description: 'print the comma only where another element follows',
    edits: [{ start: comma.start, end: comma.end, text: '#if($foreach.hasNext),#end' }],
  };
}
