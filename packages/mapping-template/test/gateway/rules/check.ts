import { checkTemplate, reportTemplate, type CheckInput, type CheckReport } from '../../../src/gateway/rules/check-template';
import type { Finding } from '../../../src/gateway/rules/finding';
import type { SampleRequest } from '../../../src/gateway/json-shape/trial/sample-request';
import { parseWithProblems } from '../../../src/vtl/parser';
import { renderTree } from './render';

function input(template: string, side?: 'request' | 'response'): CheckInput {
  const { root, problems } = parseWithProblems(template);
  return { text: template, tree: root, problems, render: renderTree, ...(side === undefined ? {} : { side }) };
}

/** Checks a template as users do: with every rule, suspicions tried out. */
export function check(template: string, side?: 'request' | 'response'): Finding[] {
  return checkTemplate(input(template, side));
}

export function report(template: string, side?: 'request' | 'response'): CheckReport {
  return reportTemplate(input(template, side));
}

/** `MAP2032@1:10` for each finding. */
export function places(findings: readonly Finding[]): string[] {
  return findings.map(({ code, line, column }) => `${code}@${line}:${column}`);
}

export function render(template: string, request: SampleRequest): string {
  const { root, problems } = parseWithProblems(template);
  if (problems.length > 0) {
    throw new Error(problems[0].message);
  }
  return renderTree({ tree: root }, request);
}

/** Rules whose "clean" together means: JSON for every request. */
const JSON_RULES = ['MAP2017', 'MAP2024', 'MAP2025', 'MAP2026', 'MAP2027', 'MAP2028', 'MAP2029', 'MAP2031', 'MAP2032', 'MAP2033', 'MAP2034', 'MAP2035', 'MAP2049'];

/** Whether every rule that knows of JSON has looked at the whole template, and found nothing. */
export function isCalledSafe(template: string): boolean {
  const { answers } = report(template);
  return JSON_RULES.every((code) => answers.get(code)?.answer === 'clean');
}
