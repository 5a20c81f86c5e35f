import { builtPart } from '../../builder/built-mark';
import type { SyntaxProblem } from '../../vtl/errors/syntax-problem';
import { LineMap, type SourceSpan } from '../../vtl/source';
import { parseWithProblems } from '../../vtl/parser';
import type { Block } from '../../vtl/tree';
import { analyseReads } from '../analysis/analyse-reads';
import { runAbstractly } from '../json-shape/run/abstract-run';
import { RunLog } from '../json-shape/run/run-log';
import type { SampleRequest } from '../json-shape/trial/sample-request';
import { FindingSeverity, type Finding } from './finding';
import { TEMPLATE_RULES } from './registry';
import { movedBack, withoutEdits } from './shortened-text';
import { SPACED_DIRECTIVE } from './spaced-directive';
import type { RuleAnswer, RuleContext, RuleFinding, TemplateRule, TemplateSide } from './rule';

/** Requests that are tried out for one template at most. */
const TRIAL_LIMIT = 2000;

/** Characters of templates that are rendered for trials: a long template is tried out less often. */
const TRIAL_UNITS = 6_000_000;

/** A template as its parser left it. */
export interface CheckInput {
  /** The source. */
  readonly text: string;
  /** What could be parsed. */
  readonly tree: Block;
  /** What could not. */
  readonly problems: readonly SyntaxProblem[];
  /**
   * Text that somebody fills in later.
   *
   * @default - all of the text is known
   */
  readonly holes?: readonly SourceSpan[];
  /**
   * What the template maps.
   *
   * @default 'request'
   */
  readonly side?: TemplateSide;
  /**
   * Renders the template for a request, to try out what the rules suspect; throws where the rendering fails.
   *
   * @default - nothing is tried out: suspicions that need a trial are no findings
   */
  readonly render?: (template: { readonly text: string; readonly tree: Block }, request: SampleRequest) => string;
  /**
   * The rules to ask.
   *
   * @default - every rule
   */
  readonly rules?: readonly TemplateRule[];
}

/** What every rule answered, and the findings of all. */
export interface CheckReport {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** The answer of each rule that was asked, by its code. */
  readonly answers: ReadonlyMap<string, RuleAnswer>;
}

/** Checks a template with every rule; what the parser could not read is a finding too. */
export function checkTemplate(input: CheckInput): Finding[] {
  return [...reportTemplate(input).findings];
}

/** Checks a template with every rule, and tells what each of them answered. */
export function reportTemplate(input: CheckInput): CheckReport {
  const rules = input.rules ?? TEMPLATE_RULES;
  const spaced = rules.includes(SPACED_DIRECTIVE) ? askRules(input, [SPACED_DIRECTIVE], false) : undefined;
  const edits = spaced?.findings.flatMap(({ fix }) => fix?.edits ?? []) ?? [];
  if (spaced === undefined || edits.length === 0) {
    return askRules(input, rules);
  }
  // Directives that are not read as such hide everything else: the other rules look at the text with these repaired.
  const { text, holes, backAt } = withoutEdits(input.text, input.holes ?? [], edits);
  const { root, problems } = parseWithProblems(text, holes);
  const others = askRules({ ...input, text, tree: root, problems, holes }, rules.filter((rule) => rule !== SPACED_DIRECTIVE));
  const lines = new LineMap(input.text);
  const findings = others.findings.map((finding) => movedBack(finding, backAt, lines));
  return { findings: inOrder([...spaced.findings, ...findings]), answers: new Map([...spaced.answers, ...others.answers]) };
}

function askRules(input: CheckInput, rules: readonly TemplateRule[], withProblems = true): CheckReport {
  const context = contextOf(input);
  const answers = new Map<string, RuleAnswer>();
  const findings: Finding[] = [];
  const explained = new Set<SyntaxProblem>();
  for (const rule of rules) {
    const answer: RuleAnswer = rule.needs === 'run' && input.problems.length > 0
      ? { answer: 'cannot-tell', why: 'the template cannot be parsed' } : trustBuilt(input.text, rule, rule.check(context));
    answers.set(rule.code, answer);
    for (const finding of answer.answer === 'found' ? answer.findings : []) {
      findings.push(finish(rule.code, rule.severity, finding, context.lines));
      if (finding.explains !== undefined) {
        explained.add(finding.explains);
      }
    }
  }
  for (const problem of withProblems ? input.problems : []) {
    if (!explained.has(problem)) {
      const { code, message, help } = problem;
      const found: RuleFinding = { span: problem, message, ...(help === undefined ? {} : { help }), refuses: true };
      findings.push(finish(code, FindingSeverity.ERROR, found, context.lines));
    }
  }
  return { findings: inOrder(findings), answers };
}

/** Leaves out what a run suspects within the part that the typed builder made: what that part prints is proven by its construction. */
function trustBuilt(text: string, rule: TemplateRule, answer: RuleAnswer): RuleAnswer {
  const built = rule.needs === 'run' && answer.answer === 'found' ? builtPart(text) : undefined;
  if (built === undefined || answer.answer !== 'found') { return answer; }
  const findings = answer.findings.filter(({ span }) => span.start < built);
  return findings.length > 0 ? { ...answer, findings } : { answer: 'cannot-tell', why: 'the builder made the template, and proves what it prints' };
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
}

function contextOf(input: CheckInput): RuleContext {
  let run: RunLog | undefined;
  let reads: RuleContext['reads'] | undefined;
  const outputs = new Map<string, string | undefined>();
  const trials = Math.min(TRIAL_LIMIT, Math.ceil(TRIAL_UNITS / (input.text.length + 1)));
  return {
    text: input.text,
    tree: input.tree,
    lines: new LineMap(input.text),
    side: input.side ?? 'request',
    problems: input.problems,
    holes: input.holes ?? [],
    get reads() {
      return reads ??= analyseReads(input.text, input.tree);
    },
    get run() {
      return run ??= input.problems.length > 0 ? new RunLog() : runAbstractly(input.tree);
    },
    get canRender() {
      return outputs.size < trials;
    },
    render(request: SampleRequest): string | undefined {
      const key = JSON.stringify(request);
      if (!outputs.has(key) && outputs.size < trials) {
        outputs.set(key, rendered(input, request));
      }
      return outputs.get(key);
    },
  };
}

function rendered(input: CheckInput, request: SampleRequest): string | undefined {
  if (input.render === undefined) {
    return undefined;
  }
  try {
    return filledIn(input.render(input, request), input);
  } catch {
    return undefined;
  }
}

/** The output with a number for each text that somebody fills in later: it is fit for the inside of a string and for the outside. */
function filledIn(output: string, { text, holes = [] }: CheckInput): string {
  return holes.reduce((filled, { start, end }) => filled.replaceAll(text.slice(start, end), '1'), output);
}

function finish(code: string, severity: FindingSeverity, found: RuleFinding, lines: LineMap): Finding {
  const { span, message, help, fix, sample, refuses } = found;
  return {
    code,
    severity: found.severity ?? severity,
    message,
    ...(help === undefined ? {} : { help }),
    start: span.start,
    end: span.end,
    ...lines.positionAt(span.start),
    ...(refuses === true ? { refuses } : {}),
    ...(sample === undefined ? {} : { sample }),
    ...(fix === undefined ? {} : { fix }),
  };
}
