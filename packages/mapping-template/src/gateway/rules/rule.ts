import type { SyntaxProblem } from '../../vtl/errors/syntax-problem';
import type { LineMap, SourceSpan } from '../../vtl/source';
import type { Block } from '../../vtl/tree';
import type { RunLog } from '../json-shape/run/run-log';
import type { TrialTemplate } from '../json-shape/trial/sample-request';
import type { FindingFix, FindingSample, FindingSeverity } from './finding';

/** What a rule says of a template. */
export type RuleAnswer =
  | { readonly answer: 'clean' }
  | { readonly answer: 'found'; readonly findings: readonly RuleFinding[] }
  | { readonly answer: 'cannot-tell'; readonly why: string };

/** A finding before it gets its code, severity and position. */
export interface RuleFinding {
  readonly span: SourceSpan;
  readonly message: string;
  readonly help?: string;
  readonly fix?: FindingFix;
  readonly sample?: FindingSample;
  /** Other than the rule's own. */
  readonly severity?: FindingSeverity;
  readonly refuses?: boolean;
  /** The problem of the parser that this finding explains, and takes the place of. */
  readonly explains?: SyntaxProblem;
}

/** A template that shows a rule, wrong or right. */
export interface RuleSample {
  /** Its text. */
  readonly template: string;
  /**
   * What it maps.
   *
   * @default 'request'
   */
  readonly phase?: TemplateSide;
}

/** Which of the two kinds of templates this is. */
export type TemplateSide = 'request' | 'response';

/** On what the claim of a rule rests. */
export type RuleEvidence = 'documented' | 'recorded on AWS' | 'Velocity 1.7' | 'reported by users' | 'inferred';

/** What a rule may look at. */
export interface RuleContext extends TrialTemplate {
  readonly text: string;
  readonly tree: Block;
  readonly lines: LineMap;
  readonly side: TemplateSide;
  readonly problems: readonly SyntaxProblem[];
  readonly holes: readonly SourceSpan[];
}

/** One thing that can be wrong with a template. */
export interface TemplateRule {
  /** `MAP2` and three digits, stable, never used for another rule. */
  readonly code: string;
  /** Kebab-case, stable. */
  readonly name: string;
  /** How bad it is, where a finding does not say otherwise. */
  readonly severity: FindingSeverity;
  /** One line for tables. */
  readonly title: string;
  /** One paragraph: why this is wrong, and what to write. */
  readonly explanation: string;
  /** On what the rule rests. */
  readonly evidence: RuleEvidence;
  /** A template that it finds something in. */
  readonly wrong: RuleSample;
  /** The same one as it should be. */
  readonly right: RuleSample;
  /**
   * What the rule needs: `text` rules run on every text, `tree` rules on what could be parsed,
   * `run` rules only where everything could.
   */
  readonly needs: 'text' | 'tree' | 'run';
  /** Looks at a template. */
  check(context: RuleContext): RuleAnswer;
}

export const CLEAN: RuleAnswer = { answer: 'clean' };

/** Found where there is anything, clean otherwise. */
export function found(findings: readonly RuleFinding[]): RuleAnswer {
  return findings.length === 0 ? CLEAN : { answer: 'found', findings };
}

/** Found where there is anything; where there is nothing, clean only if the run saw everything. */
export function foundByRun(findings: readonly RuleFinding[], run: RunLog): RuleAnswer {
  if (findings.length > 0 || run.gaps.size === 0) {
    return found(findings);
  }
  return { answer: 'cannot-tell', why: [...run.gaps].join('; ') };
}
