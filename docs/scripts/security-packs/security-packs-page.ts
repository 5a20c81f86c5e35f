import { type AuditedStack, BLOCKS, FACADES, stackFor } from './audited-stacks';
import { PACKS, scan } from './scan-packs';

/** What the packs find in the peer's minimal stack, measured once on its release of August 2026: rules by pack. */
const PEER: Readonly<Record<string, number>> = {
  'AwsSolutions': 4, 'HIPAA.Security': 6, 'NIST.800.53.R4': 5, 'NIST.800.53.R5': 7, 'PCI.DSS.321': 7, 'Serverless': 2,
};

/** How each rule that something of ours breaks is mended, by the beginning of its id. */
const WAYS_OUT: readonly (readonly [rule: string, why: string, how: string])[] = [
  ['COG4', 'callers sign their requests with IAM, and the rule knows no authorizer but Cognito', '`apiGatewayProps.defaultMethodOptions.authorizer`: a `CognitoUserPoolsAuthorizer`'],
  ['IAM4', "API Gateway checks the account's log role for the actions of AWS's own policy for it, which we take", '`cloudWatchRole: false`, where the account has a role already'],
  ['APIGWCacheEnabledAndEncrypted', 'a cache costs by the hour', '`restApiOptions.cacheTtl`'],
  ['APIGWSSLEnabled', 'a client certificate tells a backend of yours who calls; an AWS service does not look at it', '`apiGatewayProps.deployOptions.clientCertificateId`'],
  ['CloudWatchLogGroupEncrypted', 'CloudWatch encrypts the groups with a key of its own; a key of yours costs by the month', '`encryptionKey` in `logGroupProps`, `executionLogGroupProps` and `WebAcl.managed({ logGroupProps })`'],
  ['IAMNoInlinePolicy', 'the policy belongs to the role and goes with it', '`roleOptions.managedPolicy`'],
  ['CloudWatchAlarmAction', 'whom an alarm calls is yours to say', '`alarmActions`'],
];

/** docs/security-packs.md: what cdk-nag finds in each block, in the facade, and in the peer. */
export function securityPacksPage(): string {
  const packs = Object.keys(PACKS);
  const found = new Map([...FACADES, ...BLOCKS].map((audited) => [audited.name, rulesOf(audited)]));
  const counts = (name: string) => packs.map((pack) => found.get(name)?.[pack].length ?? 0);
  return [
    '# Security packs',
    '',
    'What the six packs of [cdk-nag](https://github.com/cdklabs/cdk-nag) 3 find in what the constructs make. This page is generated from the findings, '
    + 'and a test compares the two. The constructs acknowledge nothing on behalf of their users, and write no suppressions into templates.',
    '',
    'Broken rules by pack:',
    '',
    row(['', ...packs, 'sum']),
    row(['---', ...packs.map(() => '---:'), '---:']),
    row(['AWS Solutions Constructs `aws-apigateway-sagemakerendpoint`', ...counted(packs.map((pack) => PEER[pack]))]),
    ...FACADES.map(({ name }) => row([name, ...counted(counts(name))])),
    ...BLOCKS.map(({ name }) => row([`${name} alone, defaults`, ...counted(counts(name))])),
    '',
    '*Hardened* is the facade with the options of the last column below, all at once.',
    '',
    '## What is left, and what mends it',
    '',
    '| rule | by default, because | mended by |',
    '| --- | --- | --- |',
    ...WAYS_OUT.map(([rule, why, how]) => row([rule, why, how])),
    '',
    'By rule:',
    '',
    row(['', ...packs]),
    row(['---', ...packs.map(() => '---')]),
    ...[...found].filter(([, rules]) => Object.values(rules).some(({ length }) => length > 0))
      .map(([name, rules]) => row([name, ...packs.map((pack) => rules[pack].join(', '))])),
    '',
  ].join('\n');
}

/** The rules that something of ours breaks, by pack. What a finding is about follows the rule's name in brackets. */
export function rulesOf(audited: AuditedStack): Record<string, string[]> {
  const { ours } = stackFor(audited);
  return Object.fromEntries(Object.entries(scan(ours)).map(([pack, breaches]) => [
    pack, [...new Set(breaches.map(({ rule }) => rule.replace(/\[.*/, '')))],
  ]));
}

/** The rules for which the page names a way out. */
export const EXPLAINED_RULES: readonly string[] = WAYS_OUT.map(([rule]) => rule);

function counted(counts: readonly number[]): string[] {
  return [...counts, counts.reduce((sum, count) => sum + count, 0)].map(String);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
