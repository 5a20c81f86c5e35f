import { Finding, MappingTemplate, TemplatePhase } from '@model-gateway/mapping-template';
import { formatFinding } from '@model-gateway/mapping-template/language';
import { findHoles } from './find-holes';

/**
 * A finding as people read it.
 */
export interface Report {
  readonly code: string;
  readonly text: string;
  /** The piece of the template that it is about. */
  readonly snippet: string;
  /** Whether API Gateway can never do what the template says. */
  readonly refuses: boolean;
}

const KNOWN = new WeakMap<MappingTemplate, Map<TemplatePhase, readonly Report[]>>();

/**
 * What is found in a template, tokens being text that is not known yet. A template is checked once, whoever asks.
 */
export function reportsOf(template: MappingTemplate, phase: TemplatePhase): readonly Report[] {
  const known = KNOWN.get(template) ?? new Map<TemplatePhase, readonly Report[]>();
  KNOWN.set(template, known);
  const reports = known.get(phase) ?? reportsOfText(template.text, template.name, phase);
  known.set(phase, reports);
  return reports;
}

/**
 * What is found in a text, whether it parses or not.
 */
export function reportsOfText(text: string, name: string, phase: TemplatePhase): Report[] {
  return MappingTemplate.check(text, { name, phase, holes: findHoles(text) })
    .map((finding: Finding) => ({
      code: finding.code,
      text: formatFinding(finding, text, name),
      snippet: text.slice(finding.start, finding.end),
      refuses: finding.refuses === true,
    }));
}

/**
 * Why API Gateway can never do what a template says: one text for each reason.
 */
export function refusalsIn(reports: readonly Report[]): string[] {
  return reports.filter(({ refuses }) => refuses).map(({ text }) => text);
}
