import { Annotations } from 'aws-cdk-lib/core';
import { IConstruct } from 'constructs';
import { TemplateChecks } from '../template-checks';
import { Report } from './template-findings';

const ID_PREFIX = '@model-gateway/vtl-integration:';
const WARNING = 'aws:cdk:warning';

/**
 * Hangs a warning for each finding on the method; under strict checks, those that are still there at synthesis are errors.
 *
 * The CDK takes an acknowledged warning away from the construct, before or after it was added. So what is left is what
 * nobody acknowledged.
 */
export function reportFindings(method: IConstruct, reports: readonly Report[], checks: TemplateChecks): void {
  for (const { code, text } of reports) { Annotations.of(method).addWarningV2(`${ID_PREFIX}${code}`, text); }
  if (checks === TemplateChecks.STRICT && reports.length > 0) {
    method.node.addValidation({
      validate: () => method.node.metadata
        .filter(({ type, data }) => type === WARNING && typeof data === 'string' && data.includes(`[ack: ${ID_PREFIX}MAP`))
        .map(({ data }) => String(data)),
    });
  }
}
