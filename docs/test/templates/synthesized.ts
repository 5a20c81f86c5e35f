import { Template } from 'aws-cdk-lib/assertions';
import { BLOCKS, FACADES, stackFor } from '../../scripts/security-packs/audited-stacks';

/** A CloudFormation template, as far as the tests look into it. */
export interface CloudFormationTemplate {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> }>>;
}

/** What each block alone and the whole pattern synthesize to, by name. */
export function synthesized(): [name: string, template: CloudFormationTemplate][] {
  return [...BLOCKS, ...FACADES].map((audited) => [audited.name, Template.fromStack(stackFor(audited).stack).toJSON() as CloudFormationTemplate]);
}
