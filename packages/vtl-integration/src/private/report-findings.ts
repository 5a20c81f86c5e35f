import { FindingSeverity } from '@model-gateway/mapping-template';
import { Annotations } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { TemplateChecks } from '../template-checks';
import { Report } from './template-findings';

const ID_PREFIX = '@model-gateway/vtl-integration:';
const WARNING = 'aws:cdk:warning';

/**
 * Under this key a method says what has been reported of its templates: `{ code, snippet, severity }` for each finding.
 *
 * It is the one thing that rest-api-checks, which reads the synthesized templates, knows of this package, and the name is
 * the whole agreement: neither imports the other.
 */
const REPORTED = Symbol.for('@model-gateway/reported-findings');

/**
 * Hangs a warning for each finding on the method; under strict checks, those that are still there at synthesis are errors.
 *
 * The CDK takes an acknowledged warning away from the construct, before or after it was added. So what is left is what
 * nobody acknowledged.
 */
export function reportFindings(method: IConstruct, reports: readonly Report[], checks: TemplateChecks): void {
  const severity = checks === TemplateChecks.STRICT ? FindingSeverity.ERROR : FindingSeverity.WARNING;
  Object.defineProperty(method, REPORTED, { configurable: true, value: reports.map(({ code, snippet }) => ({ code, snippet, severity })) });
  for (const { code, text } of reports) { Annotations.of(method).addWarningV2(`${ID_PREFIX}${code}`, text); }
  if (checks === TemplateChecks.STRICT && reports.length > 0) {
    method.node.addValidation({
      validate: () => method.node.metadata
        .filter(({ type, data }) => type === WARNING && typeof data === 'string' && data.includes(`[ack: ${ID_PREFIX}MAP`))
        .map(({ data }) => String(data)),
    });
  }
}
