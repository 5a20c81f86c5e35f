import type { FindingSeverity } from '@model-gateway/mapping-template';
import type { MethodContext } from './method-context';
import type { ApiRuleSample } from './sample';

/** On what the claim of a rule rests. */
export type ApiRuleEvidence = 'documented' | 'recorded on AWS' | 'reported by users' | 'inferred';

/** What a rule says of a method. */
export type ApiRuleAnswer =
  | { readonly answer: 'clean' }
  | { readonly answer: 'found'; readonly findings: readonly ApiRuleFinding[] }
  | { readonly answer: 'cannot-tell'; readonly why: string };

/** A finding before it gets its code, severity and place. */
export interface ApiRuleFinding {
  /** Path of the property below `Properties`. */
  readonly property?: string;
  readonly message: string;
  readonly help?: string;
  /** Other than the rule's own. */
  readonly severity?: FindingSeverity;
  /** Paths of the properties whose values it follows from: where one is filled in at deployment, the rule cannot tell. */
  readonly follows?: readonly string[];
}

/** One thing that can be wrong with a method and its integration. */
export interface ApiRule {
  readonly code: string;
  /** Kebab-case, stable. */
  readonly name: string;
  readonly severity: FindingSeverity;
  /** One line for tables. */
  readonly title: string;
  /** One paragraph: why this is wrong, and what to write. */
  readonly explanation: string;
  readonly evidence: ApiRuleEvidence;
  readonly wrong: ApiRuleSample;
  readonly right: ApiRuleSample;
  check(context: MethodContext): ApiRuleAnswer;
}

export const CLEAN: ApiRuleAnswer = { answer: 'clean' };

/** Found where there is anything, clean otherwise. */
export function found(findings: readonly ApiRuleFinding[]): ApiRuleAnswer {
  return findings.length === 0 ? CLEAN : { answer: 'found', findings };
}

/** The rule needs something that is known only at deployment, or by the backend. */
export function cannotTell(why: string): ApiRuleAnswer {
  return { answer: 'cannot-tell', why };
}
