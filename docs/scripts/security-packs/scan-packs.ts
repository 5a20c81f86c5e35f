import { AwsSolutionsChecks, HIPAASecurityChecks, type NagPack, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** The six packs of cdk-nag, by the name that their rules begin with. */
export const PACKS: Readonly<Record<string, () => NagPack>> = {
  'AwsSolutions': () => new AwsSolutionsChecks(),
  'HIPAA.Security': () => new HIPAASecurityChecks(),
  'NIST.800.53.R4': () => new NIST80053R4Checks(),
  'NIST.800.53.R5': () => new NIST80053R5Checks(),
  'PCI.DSS.321': () => new PCIDSS321Checks(),
  'Serverless': () => new ServerlessChecks(),
};

/** One rule that something breaks. */
export interface Breach {
  /** The rule's id without the pack's name, such as `APIG3`. */
  readonly rule: string;
  /** The paths of what breaks it. */
  readonly resources: readonly string[];
}

/** What each pack finds below a construct, by pack, without what was acknowledged. */
export function scan(scope: IConstruct): Record<string, Breach[]> {
  return Object.fromEntries(Object.entries(PACKS).map(([name, make]) => [
    name,
    make().validateScope(scope).violations.map(({ ruleName, violatingResources }) => ({
      rule: ruleName.slice(name.length + 1), resources: violatingResources.map(({ constructPath }) => constructPath ?? ''),
    })).sort((a, b) => a.rule.localeCompare(b.rule)),
  ]));
}
