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
