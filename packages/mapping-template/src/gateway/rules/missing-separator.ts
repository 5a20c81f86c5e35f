import type { ForeachDirective } from '../../vtl/tree';
import type { ShapeFault } from '../json-shape/run/run-log';
import { FindingSeverity, type FindingFix } from './finding';
import type { RuleContext, RuleFinding, TemplateRule } from './rule';
import { confirmedFaults, loopAround, shapeAnswer } from './shape-fault';
import { nodes, sourceOf } from './tree-search';

export const MISSING_SEPARATOR: TemplateRule = {
  code: 'MAP2034',
  name: 'missing-separator',
  severity: FindingSeverity.ERROR,
  title: 'a comma is missing, or stands in front of the first element',
  explanation: 'Elements and members have commas between them. In a loop the comma belongs behind the element, where another follows: '
    + '`#if($foreach.hasNext),#end`; in front of the element, ask for `$foreach.index > 0` instead.',
  evidence: 'documented',
  wrong: { template: '[#foreach($n in [1..3])#if($foreach.hasNext),#end$n\n#end]' },
  right: { template: '[#foreach($n in [1..3])#if($foreach.index > 0),#end$n\n#end]' },
  needs: 'run',
  check(context) {
    const { confirmed, open } = confirmedFaults(context, 'missing-separator');
    const misplaced = confirmed.filter(({ fault }) => fault.fault === 'leading-comma');
    const loops = new Set(misplaced.map(({ fault }) => loopAround(context.tree, fault.span)?.start));
    const findings: RuleFinding[] = [];
    for (const { fault, sample } of confirmed) {
      if (fault.fault === 'leading-comma') {
        findings.push({ span: fault.span, sample, ...misplacedComma(context, fault) });
        continue;
      }
      const loop = loopAround(context.tree, fault.span);
      const between = loop !== undefined && fault.before !== undefined && loop.body.start <= fault.before.start && fault.before.end <= loop.body.end
        && fault.before.start >= fault.span.start;
      if (loop !== undefined && loops.has(loop.start)) {
        continue;
      }
      const fix = between ? elementFix(context, loop, fault) : undefined;
      findings.push({
        span: fault.span,
        message: between ? 'no comma stands between one pass of the loop and the next' : 'a comma is missing in front of this',
        help: between ? 'end the element with #if($foreach.hasNext),#end' : 'write a comma in front of it',
        sample,
        ...(fix === undefined ? {} : { fix }),
      });
    }
    return shapeAnswer(findings, open, context);
  },
};

function misplacedComma(context: RuleContext, fault: ShapeFault): Omit<RuleFinding, 'span'> {
  const condition = nodes(context.tree, 'branch')
    .filter(({ node }) => node.body.start <= fault.span.start && fault.span.end <= node.body.end)
    .map(({ node }) => node.condition)
    .find((expression) => /^\(?\s*\$!?\{?(?:foreach\.hasNext|velocityHasNext)\}?\s*\)?$/.test(sourceOf(context, expression)));
  if (condition === undefined) {
    return {
      message: 'this comma stands in front of the first element too, where JSON allows none',
      help: 'print it only behind an element: #if($foreach.index > 0),#end',
    };
  }
  return {
    message: 'this comma stands in front of the element, and $foreach.hasNext asks for the next one: the first element gets a comma, the last gets none',
    help: 'write #if($foreach.index > 0),#end here, or move the line behind the element',
    fix: {
      description: 'ask for an element before instead of one behind',
      edits: [{ start: condition.start, end: condition.end, text: '$foreach.index > 0' }],
    },
  };
}

function elementFix(context: RuleContext, loop: ForeachDirective, fault: ShapeFault): FindingFix | undefined {
  const end = fault.before?.end ?? 0;
  const own = loop.body.statements.some((statement) => (statement.kind === 'text' || statement.kind === 'reference') && statement.start < end && end <= statement.end);
  return !own || /^[.([\w-]/.test(context.text.slice(end)) ? undefined : {
    description: 'end the element with a comma where another follows',
    edits: [{ start: end, end, text: '#if($foreach.hasNext),#end' }],
  };
}
