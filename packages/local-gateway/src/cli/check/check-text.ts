import { MappingTemplate, TemplatePhase, type Finding } from '@model-gateway/mapping-template';
import { fixTemplate, formatFinding, LineMap } from '@model-gateway/mapping-template/language';
import type { CheckedFinding, CheckedSpan } from './check-result';

/** A mapping template in a file of its own. */
export interface TemplateText {
  readonly path: string;
  readonly text: string;
  readonly phase: TemplatePhase;
}

/** Checks a mapping template. */
export function checkText({ path, text, phase }: TemplateText): CheckedFinding[] {
  return MappingTemplate.check(text, { name: path, phase }).map((finding) => describe(finding, text, path));
}

/** Makes the safe repairs of a mapping template; answers the new text with the number of repairs. */
export function repairText({ path, text, phase }: TemplateText): { readonly text: string; readonly count: number } {
  const { text: repaired, repairs } = fixTemplate(text, (current) => MappingTemplate.check(current, { name: path, phase }));
  return { text: repaired, count: repairs };
}

/** Line and column of both ends of a span. */
export function spanOf(text: string, { start, end }: { readonly start: number; readonly end: number }): CheckedSpan {
  const lines = new LineMap(text);
  const { line, column } = lines.positionAt(start);
  const last = lines.positionAt(end);
  return { line, column, endLine: last.line, endColumn: last.column };
}

function describe(finding: Finding, text: string, path: string): CheckedFinding {
  const { code, severity, message, help, sample, fix } = finding;
  return {
    path,
    code,
    severity,
    message,
    help,
    sample,
    span: spanOf(text, finding),
    repair: fix?.description,
    edits: fix?.edits,
    text: formatFinding(finding, text, path),
  };
}
