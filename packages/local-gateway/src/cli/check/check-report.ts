import { FindingSeverity } from '@model-gateway/mapping-template';
import { printProblem } from '@model-gateway/rest-api-model/model';
import type { Style } from '../style';
import type { CheckedFinding, CheckResult } from './check-result';

/** The result as people read it: errors, then warnings, then what was repaired, what was not checked, and the sum. */
export function checkReport(result: CheckResult, style: Style): string {
  const errors = result.findings.filter(({ severity }) => severity === FindingSeverity.ERROR);
  const warnings = result.findings.filter(({ severity }) => severity === FindingSeverity.WARNING);
  const blocks = [
    ...section(style.red(style.bold(counted(errors.length, 'error'))), errors),
    ...section(style.yellow(style.bold(counted(warnings.length, 'warning'))), warnings),
    ...result.repairs.map(({ path, count }) => `${path}: ${counted(count, 'repair')} made`),
    ...result.notes.map((note) => style.dim(`not checked: ${printProblem(note)}`)),
    sum(result),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The result for programs. */
export function checkJson({ findings, notes, repairs, templates, methods }: CheckResult): unknown {
  const count = (wanted: FindingSeverity): number => findings.filter(({ severity }) => severity === wanted).length;
  return {
    findings: findings.map(({ path, code, severity, message, help, span, location, method, sample, repair }) => (
      { path, code, severity, message, help, ...span, ...location, method, sample, repair }
    )),
    notChecked: notes,
    repairs,
    summary: { errors: count(FindingSeverity.ERROR), warnings: count(FindingSeverity.WARNING), templates, methods },
  };
}

function section(title: string, findings: readonly CheckedFinding[]): string[] {
  return findings.length === 0 ? [] : [title, ...findings.map((finding) => textOf(finding))];
}

function textOf({ text, repair, edits }: CheckedFinding): string {
  if (repair === undefined) return text;
  const how = edits === undefined ? 'in the code that makes this template' : 'which --fix does';
  return `${text}\nrepair: ${repair}, ${how}`;
}

function sum({ findings, templates, methods }: CheckResult): string {
  const severities = [FindingSeverity.ERROR, FindingSeverity.WARNING];
  const [errors, warnings] = severities.map((wanted) => findings.filter(({ severity }) => severity === wanted).length);
  const where = [...methods === 0 ? [] : [counted(methods, 'method')], counted(templates, 'template')].join(' and ');
  if (findings.length === 0) return `no findings in ${where}`;
  return `${counted(errors ?? 0, 'error')} and ${counted(warnings ?? 0, 'warning')} in ${where}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
