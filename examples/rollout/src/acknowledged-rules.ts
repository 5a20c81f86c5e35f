import { type Stack, Validations } from 'aws-cdk-lib/core';

/**
 * The rules of cdk-nag's packs that this example breaks on purpose, and why.
 */
export const ACKNOWLEDGED_RULES: Readonly<Record<string, string>> = {
  'AwsSolutions-COG4': 'Every caller signs with IAM, which is what the example shows; the rule knows no authorizer but Cognito.',
  'AwsSolutions-IAM4': "API Gateway checks the account's log role for the actions of AWS's own policy for it.",
  'APIGWCacheEnabledAndEncrypted': 'A cache would answer with the variant that was asked first, and the variants are to be compared.',
  'APIGWSSLEnabled': 'The backend is an AWS service, which does not look at client certificates.',
  'CloudWatchLogGroupEncrypted': 'The log lines hold no personal data, and CloudWatch encrypts them with a key of its own.',
  'IAMNoInlinePolicy': 'Each policy belongs to one role, is written beside it and goes with it.',
};

const PACKS = ['HIPAA.Security', 'NIST.800.53.R4', 'NIST.800.53.R5', 'PCI.DSS.321'];
const LOG_POLICY = '[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]';

/** Acknowledges them in a stack, each in every pack that has it. */
export function acknowledgeRules(stack: Stack): void {
  for (const [rule, reason] of Object.entries(ACKNOWLEDGED_RULES)) {
    const ids = rule.startsWith('AwsSolutions-') ? [rule, `${rule}${LOG_POLICY}`] : PACKS.map((pack) => `${pack}-${rule}`);
    Validations.of(stack).acknowledge(...ids.map((id) => ({ id, reason })));
  }
}
