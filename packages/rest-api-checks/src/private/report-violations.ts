import { FindingSeverity } from '@model-gateway/mapping-template';
import { codeFrame, LineMap } from '@model-gateway/mapping-template/language';
import type { RestApiFinding } from '@model-gateway/rest-api-model/model';
import type { PolicyValidationPluginReport, PolicyViolatingResource, PolicyViolation } from 'aws-cdk-lib/core';

/** Findings as the CDK reports them: the same one in several resources is one violation. */
export function reportViolations(
  findings: readonly RestApiFinding[],
  paths: ReadonlyMap<string, string>,
  isStrict: boolean,
): PolicyValidationPluginReport {
  const groups = new Map<string, { readonly finding: RestApiFinding; readonly resources: PolicyViolatingResource[] }>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.code, finding.message, finding.help, describe(finding)]);
    const group = groups.get(key) ?? { finding, resources: [] };
    groups.set(key, group);
    group.resources.push(resourceOf(finding, paths));
  }
  const violations = [...groups.values()].map(({ finding, resources }): PolicyViolation => ({
    ruleName: finding.code,
    description: describe(finding),
    severity: isStrict ? FindingSeverity.ERROR : finding.severity,
    ...(finding.help === undefined ? {} : { fix: finding.help }),
    violatingResources: resources,
  }));
  return { success: violations.every(({ severity }) => severity !== FindingSeverity.ERROR), violations };
}

/** The message, and for a template the place in it and the request that shows it. */
function describe({ message, template, sample, method }: RestApiFinding): string {
  const about = method === undefined ? message : `${method}: ${message}`;
  if (template === undefined) return about;
  return [
    `${about} (line ${template.line}, column ${template.column} of the template)`,
    codeFrame(new LineMap(template.text), template),
    ...(sample === undefined ? [] : [`request: ${sample.request}`, `renders: ${sample.output.replace(/\s+/g, ' ').trim()}`]),
  ].join('\n');
}

function resourceOf({ location }: RestApiFinding, paths: ReadonlyMap<string, string>): PolicyViolatingResource {
  return {
    resourceLogicalId: location?.logicalId ?? '',
    templatePath: paths.get(location?.stack ?? '') ?? '',
    locations: location?.property === undefined ? [] : [`Properties.${location.property}`],
  };
}
