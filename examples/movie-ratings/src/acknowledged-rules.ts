import { type Stack, Validations } from 'aws-cdk-lib/core';

/**
 * The rules of cdk-nag's packs that the example breaks on purpose, and why.
 *
 * An acknowledgement is a person's word for one app: the constructs of this repository give none for theirs.
 */
export const ACKNOWLEDGED_RULES: Readonly<Record<string, string>> = {
  'AwsSolutions-COG4': 'Callers sign their requests with IAM; the rule knows no authorizer but Cognito.',
  'AwsSolutions-IAM4': "API Gateway checks the account's log role for the actions of AWS's own policy for it.",
  'APIGWCacheEnabledAndEncrypted': 'The recommender answers in milliseconds, and a cache costs by the hour.',
  'APIGWSSLEnabled': 'The backend is an AWS service, which does not look at client certificates.',
  'CloudWatchLogGroupEncrypted': 'The log lines hold no personal data, and CloudWatch encrypts them with a key of its own.',
  'IAMNoInlinePolicy': 'The policy belongs to one role, is written beside it and goes with it.',
};

const PACKS = ['HIPAA.Security', 'NIST.800.53.R4', 'NIST.800.53.R5', 'PCI.DSS.321'];

/** Acknowledges them in a stack, each in every pack that has it. */
export function acknowledgeRules(stack: Stack): void {
  for (const [rule, reason] of Object.entries(ACKNOWLEDGED_RULES)) {
    const ids = rule.startsWith('AwsSolutions-') ? [rule, ...policiesOf(rule)] : PACKS.map((pack) => `${pack}-${rule}`);
    Validations.of(stack).acknowledge(...ids.map((id) => ({ id, reason })));
  }
}

/** A finding about a managed policy is acknowledged with the policy's name. */
function policiesOf(rule: string): string[] {
  return rule === 'AwsSolutions-IAM4'
    ? [`${rule}[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]`] : [];
}
