import { MappingTemplate, TemplatePhase, type RenderResult, type RenderTrace, type SourceMapping } from '@model-gateway/mapping-template';
import {
  findJsonFault, formatFinding, jsonFaultInTemplate, parseWithProblems, TemplateRenderError, TemplateSyntaxError, walk, type JsonTextFault,
} from '@model-gateway/mapping-template/language';
import type { TemplateRun } from './template-run';

/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A change of the text that mends a finding and leaves the meaning of everything else alone. */
export interface Repair {
  /** What it does, as a command. */
  readonly description: string;
  /** The replacements, in the order of the text; they never overlap. */
  readonly edits: readonly (Span & { readonly text: string })[];
}

/** Something to know about a stretch of a template. */
export interface Mark extends Span {
  readonly severity: 'error' | 'warning';
  /** Code of the catalogue; empty where the output is the trouble. */
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  /** Absent where nothing is safe to change without knowing what is meant. */
  readonly repair?: Repair;
  /** All of it as a terminal shows it: the place in its lines, and the request that shows the trouble. */
  readonly report: string;
}

/** What a template does with a request. */
export interface Examination {
  /** Absent where the rendering fails. */
  readonly output?: string;
  readonly mappings: readonly SourceMapping[];
  readonly marks: readonly Mark[];
  /** Branches that did not run, and loops that made no pass. */
  readonly idle: readonly Span[];
  /** Where the output stops being JSON. */
  readonly outputFault?: Span;
  /** Branches that ran and passes of loops; absent where the rendering fails. */
  readonly trace?: RenderTrace;
  /** What the template sets beside its output; absent where the rendering fails. */
  readonly overrides?: Pick<RenderResult, 'requestOverride' | 'responseOverride'>;
}

/**
 * Checks a template, renders it, and says what ran and where the output comes from.
 *
 * @param isChecked whether it is checked as well, which takes long for a long template
 */
export function examineTemplate(text: string, { template: { name }, request, phase, isJson }: TemplateRun, isChecked = true): Examination {
  const findings = isChecked ? MappingTemplate.check(text, { phase: phaseOf(phase), name }) : [];
  const marks: Mark[] = findings.map((finding) => {
    const { start, end, severity, code, message, help, fix } = finding;
    return { start, end, severity, code, message, help, repair: fix, report: formatFinding(finding, text, name) };
  });
  let result;
  try {
    result = MappingTemplate.parse(text, { name }).render(request, { trace: true, sourceMap: true });
  } catch (error) {
    if (!(error instanceof TemplateRenderError || error instanceof TemplateSyntaxError)) throw error;
    const { start, end, code, reason, help } = error;
    const known = marks.some((mark) => mark.code === code && mark.start === start);
    return { mappings: [], idle: [], marks: known ? marks : inOrder([...marks, { start, end, code, severity: 'error', message: reason, help, report: error.message }]) };
  }
  const { body, sourceMap = [], trace, requestOverride, responseOverride } = result;
  const fault = isJson ? findJsonFault(body) : undefined;
  const ran = new Set(trace?.branches.map(({ start }) => start));
  const passed = new Set(trace?.loops.map(({ start }) => start));
  return {
    output: body,
    mappings: sourceMap,
    marks: fault === undefined ? marks : withFault(marks, { ...jsonMark(body, fault, sourceMap), report: jsonFaultInTemplate(text, name, result) ?? '' }),
    idle: idleSpans(text, ran, passed),
    outputFault: fault && { start: Math.min(fault.offset, Math.max(body.length - 1, 0)), end: Math.min(fault.offset + 1, body.length) },
    trace,
    overrides: { requestOverride, responseOverride },
  };
}

/** The phase as the engine spells it. */
function phaseOf(phase: TemplateRun['phase']): TemplatePhase {
  return phase === 'response' ? TemplatePhase.RESPONSE : TemplatePhase.REQUEST;
}

/** The fault of the output, at the place in the template that printed it. */
function jsonMark(body: string, { offset, expected }: JsonTextFault, mappings: readonly SourceMapping[]): Omit<Mark, 'report'> {
  const found = offset < body.length ? JSON.stringify(body[offset]) : 'the end of the output';
  const mapping = mappings.find((part) => offset >= part.outputStart && offset < part.outputEnd) ?? mappings.at(-1);
  const message = `the output is no JSON from here on: expected ${expected}, found ${found}`;
  if (mapping === undefined) return { start: 0, end: 0, severity: 'error', code: '', message };
  // Plain text is printed as it stands, so the very character is known.
  const isText = mapping.end - mapping.start === mapping.outputEnd - mapping.outputStart;
  const start = isText ? mapping.start + Math.min(offset - mapping.outputStart, mapping.end - mapping.start - 1) : mapping.start;
  return { start, end: isText ? start + 1 : mapping.end, severity: 'error', code: '', message };
}

/** The fault beside the findings, unless one of them tells it already. */
function withFault(marks: readonly Mark[], fault: Mark): readonly Mark[] {
  return marks.some(({ severity, start }) => severity === 'error' && start === fault.start) ? marks : inOrder([...marks, fault]);
}

function idleSpans(text: string, ran: ReadonlySet<number>, passed: ReadonlySet<number>): readonly Span[] {
  const idle: Span[] = [];
  walk(parseWithProblems(text).root, {
    enter: (node) => {
      const isIdle = (node.kind === 'branch' || node.kind === 'else') ? !ran.has(node.start) : node.kind === 'foreach' && !passed.has(node.start);
      if (!isIdle || !('body' in node) || node.body === undefined) return true;
      if (node.body.end > node.body.start) idle.push({ start: node.body.start, end: node.body.end });
      return false;
    },
  });
  return idle;
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((left, right) => left.start - right.start || left.end - right.end);
}
