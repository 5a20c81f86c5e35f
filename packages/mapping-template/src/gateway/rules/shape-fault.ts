import type { Block, ForeachDirective } from '../../vtl/tree';
import type { SourceSpan } from '../../vtl/source';
import type { JsonFault } from '../json-shape/json/json-machine';
import type { ShapeFault } from '../json-shape/run/run-log';
import { confirmShape } from '../json-shape/trial/confirm';
import type { FindingSample } from './finding';
import { foundByRun, type RuleAnswer, type RuleContext, type RuleFinding } from './rule';
import { nodes } from './tree-search';

/** A place where the output is no JSON, shown by a request. */
export interface ConfirmedFault {
  readonly fault: ShapeFault;
  readonly sample: FindingSample;
}

/** The innermost loop around a place. */
export function loopAround(tree: Block, span: SourceSpan): ForeachDirective | undefined {
  const around = nodes(tree, 'foreach').filter(({ node }) => node.body.start <= span.start && span.end <= node.body.end);
  return around[around.length - 1]?.node;
}

/** What a fault is about: a comma behind the last element, a comma that is missing, or something else. */
export type FaultGroup = 'separator-after-last' | 'missing-separator' | 'other';

function groupOf(fault: ShapeFault, tree: Block): FaultGroup {
  if (fault.fault === 'trailing-comma') {
    return fault.comma !== undefined && loopAround(tree, fault.comma) !== undefined ? 'separator-after-last' : 'other';
  }
  return fault.fault === 'missing-separator' || (fault.fault === 'leading-comma' && loopAround(tree, fault.span) !== undefined)
    ? 'missing-separator' : 'other';
}

/** The faults of a group that really happen: each is shown by a request that was rendered. */
export function confirmedFaults(context: RuleContext, group: FaultGroup): { readonly confirmed: ConfirmedFault[]; readonly open: number } {
  const confirmed: ConfirmedFault[] = [];
  const seen = new Set<string>();
  const tried = new Set<string>();
  for (const fault of context.run.shapeFaults) {
    const key = placeOf(fault);
    if (groupOf(fault, context.tree) !== group || seen.has(key)) {
      continue;
    }
    tried.add(key);
    const sample = confirmShape(context, fault);
    if (sample !== undefined) {
      seen.add(key);
      confirmed.push({ fault, sample });
    }
  }
  return { confirmed, open: tried.size - seen.size };
}

function placeOf(fault: ShapeFault): string {
  const span = fault.fault === 'trailing-comma' ? fault.comma ?? fault.span : fault.span;
  return `${fault.fault} ${span.start}`;
}

const WORDS: Readonly<Record<JsonFault, string>> = {
  'missing-separator': 'a comma is missing in front of this',
  'trailing-comma': 'a comma stands in front of the closing bracket',
  'leading-comma': 'a comma stands where the first element should',
  'double-comma': 'a comma follows a comma: the element between is empty',
  'missing-value': 'the value is missing',
  'missing-key': 'a key in quotes is missing',
  'missing-colon': 'a key is not followed by a colon',
  'unquoted-text': 'this text has no quotes',
  'bad-number': 'this is no number as JSON writes numbers',
  'line-break-in-string': 'a string runs over the end of the line',
  'control-in-string': 'a control character stands inside of a string',
  'bad-escape': 'JSON has no such escape',
  'unmatched-close': 'this bracket closes nothing',
  'text-after-end': 'the JSON value has ended before this',
  unclosed: 'this bracket is never closed',
  'unclosed-string': 'a string is never closed',
  empty: 'there is no value',
  'single-quotes': 'JSON strings take double quotes',
};

/** Found where a fault is shown; cannot tell where one is suspected and no request shows it, or where the run left gaps. */
export function shapeAnswer(findings: readonly RuleFinding[], open: number, context: RuleContext): RuleAnswer {
  return findings.length === 0 && open > 0 ? { answer: 'cannot-tell', why: 'no request that was tried shows the fault' } : foundByRun(findings, context.run);
}

export function faultWords(fault: JsonFault): string {
  return WORDS[fault];
}
