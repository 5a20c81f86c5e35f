import type { SourceSpan } from '../../vtl/source';
import type { Reference } from '../../vtl/tree';
import { findAttack, originName, type AttackOutcome } from '../json-shape/trial/attack';
import type { PrintFault, PrintProblem } from '../json-shape/run/run-log';
import type { FindingFix } from './finding';
import { CLEAN, type RuleAnswer, type RuleContext, type RuleFinding } from './rule';
import { referenceAt, sourceOf } from './tree-search';

/** What a rule says of one value that is printed where it does not fit. */
export type DescribePrint = (fault: PrintFault, attack: AttackOutcome, source: string) => Omit<RuleFinding, 'span' | 'sample'> | undefined;

/** Findings for values printed where they do not fit, one for each place; attacks are tried out where there is a caller's text. */
export function printFindings(context: RuleContext, problems: readonly PrintProblem[], describe: DescribePrint): RuleAnswer {
  const findings: RuleFinding[] = [];
  let untold = 0;
  const places = new Map<string, PrintFault[]>();
  for (const fault of context.run.printFaults) {
    if (problems.includes(fault.problem)) {
      const key = `${fault.span.start}:${fault.span.end}`;
      places.set(key, [...places.get(key) ?? [], fault]);
    }
  }
  for (const faults of places.values()) {
    const [fault, attack] = best(context, faults);
    const described = attack.outcome === 'none' && fault.hole !== undefined ? undefined : describe(fault, attack, sourceOf(context, fault.span));
    if (described === undefined) {
      untold++;
    } else {
      findings.push({ span: fault.span, ...described, ...('sample' in attack ? { sample: attack.sample } : {}) });
    }
  }
  findings.sort((a, b) => a.span.start - b.span.start);
  if (findings.length > 0) {
    return { answer: 'found', findings };
  }
  if (untold > 0) {
    return { answer: 'cannot-tell', why: 'no value that was tried does any harm' };
  }
  return context.run.gaps.size === 0 ? CLEAN : { answer: 'cannot-tell', why: [...context.run.gaps].join('; ') };
}

function best(context: RuleContext, faults: readonly PrintFault[]): readonly [PrintFault, AttackOutcome] {
  let result: readonly [PrintFault, AttackOutcome] = [faults[0], { outcome: 'none' }];
  for (const fault of faults) {
    const attack = findAttack(context, fault);
    if (attack.outcome === 'changes') {
      return [fault, attack];
    }
    if (result[1].outcome === 'none' || attack.outcome === 'breaks') {
      result = [fault, attack];
    }
  }
  return result;
}

/** What a caller sends, and what comes of it, as a clause. */
export function attackWords(fault: PrintFault, attack: AttackOutcome): string {
  if (!('sample' in attack)) {
    return '';
  }
  const output = attack.sample.output.replace(/\s+/g, ' ').trim();
  const shown = output.length > 160 ? `${output.slice(0, 157)}...` : output;
  if (attack.sample.value === undefined) {
    return `: it renders what is no JSON, ${shown}`;
  }
  const name = fault.hole === undefined ? 'it' : originName(fault.hole.origin);
  const value = attack.sample.value === '' ? 'an empty text' : attack.sample.value;
  return `: ${name} = ${value} renders ${attack.outcome === 'breaks' ? 'what is no JSON, ' : ''}${shown}`;
}

/** Wraps the printed reference into the escape and its quote repair, where the reference prints one unknown text and nothing else. */
export function escapeFix(context: RuleContext, span: SourceSpan): FindingFix | undefined {
  const reference = printedReference(context, span);
  if (reference === undefined) {
    return undefined;
  }
  const inner = `$${reference.formal ? sourceOf(context, span).replace(/^\$!?\{/, '').replace(/\}$/, '') : sourceOf(context, span).replace(/^\$!?/, '')}`;
  const call = `util.escapeJavaScript(${inner}).replaceAll("\\\\'", "'")`;
  return {
    description: 'escape the value, and repair the apostrophes that the escape breaks',
    edits: [{ start: span.start, end: span.end, text: reference.formal ? `\${${call}}` : `$${call}` }],
  };
}

/** Appends the quote repair to an escape. */
export function repairFix(context: RuleContext, span: SourceSpan): FindingFix | undefined {
  const reference = printedReference(context, span);
  const last = reference?.accesses[reference.accesses.length - 1];
  if (reference === undefined || last?.kind !== 'method' || last.name !== 'escapeJavaScript') {
    return undefined;
  }
  return {
    description: 'repair the apostrophes that the escape breaks',
    edits: [{ start: last.end, end: last.end, text: '.replaceAll("\\\\\'", "\'")' }],
  };
}

function printedReference(context: RuleContext, span: SourceSpan): Reference | undefined {
  const reference = referenceAt(context.tree, span);
  const values = reference === undefined ? [] : context.run.printed.get(reference) ?? [];
  const single = values.length > 0 && values.every((value) => value.kind === 'data'
    || (value.kind === 'text' && value.parts.length === 1 && (typeof value.parts[0] !== 'string' || value.parts[0] === '')));
  return reference !== undefined && single && reference.prefix === '' ? reference : undefined;
}
