import { Template } from 'aws-cdk-lib/assertions';
import { BLOCKS, FACADES, stackFor } from '../scripts/security-packs/audited-stacks';
import { scan } from '../scripts/security-packs/scan-packs';
import { EXPLAINED_RULES, rulesOf } from '../scripts/security-packs/security-packs-page';

const NONE = { 'AwsSolutions': [], 'HIPAA.Security': [], 'NIST.800.53.R4': [], 'NIST.800.53.R5': [], 'PCI.DSS.321': [], 'Serverless': [] };
const everywhere = (...rules: string[]) => ({ ...NONE, 'HIPAA.Security': rules, 'NIST.800.53.R4': rules, 'NIST.800.53.R5': rules, 'PCI.DSS.321': rules });

const CACHE_AND_LOGS = ['APIGWCacheEnabledAndEncrypted', 'CloudWatchLogGroupEncrypted'];
const API = ['APIGWCacheEnabledAndEncrypted', 'APIGWSSLEnabled', 'CloudWatchLogGroupEncrypted'];

/** Exactly what is left of each, by the rules' ids. */
const EXPECTED: Readonly<Record<string, Record<string, string[]>>> = {
  'LoggedRestApi': { ...everywhere(...API), 'AwsSolutions': ['COG4', 'IAM4'], 'NIST.800.53.R4': CACHE_AND_LOGS },
  'SageMakerInvokeRole': everywhere('IAMNoInlinePolicy'),
  'VtlIntegration': { ...NONE, AwsSolutions: ['COG4'] },
  'RawIntegration': { ...NONE, AwsSolutions: ['COG4'] },
  'AsyncIntegration': { ...NONE, AwsSolutions: ['COG4'] },
  'GetToPostValidator': NONE,
  'EndpointMonitoring': { ...NONE, 'HIPAA.Security': ['CloudWatchAlarmAction'], 'NIST.800.53.R4': ['CloudWatchAlarmAction'], 'NIST.800.53.R5': ['CloudWatchAlarmAction'] },
  'facade, defaults': {
    ...everywhere(...API, 'IAMNoInlinePolicy'), 'AwsSolutions': ['COG4', 'IAM4'], 'NIST.800.53.R4': [...CACHE_AND_LOGS, 'IAMNoInlinePolicy'],
  },
  'facade, hardened': { ...NONE, AwsSolutions: ['COG4'] },
  'facade, hardened, Cognito in place of IAM': NONE,
};

it.each([...BLOCKS, ...FACADES].map((audited) => [audited.name, audited] as const))('%s: the rules that are left', (name, audited) => {
  expect(rulesOf(audited)).toEqual(EXPECTED[name]);
});

it('of AwsSolutions and Serverless, the defaults leave COG4 and what the log role of the account needs', () => {
  const { ours } = stackFor(FACADES[0]);
  const { AwsSolutions, Serverless } = scan(ours);
  expect(Serverless).toEqual([]);
  expect(AwsSolutions).toEqual([
    { rule: 'COG4', resources: ['Stack/Ratings/Default/RestApi/Default/{user_id}/GET/Resource'] },
    {
      rule: 'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
      resources: ['Stack/ApiGatewayAccountLogRole/Role/Resource'],
    },
  ]);
});

it('the constructs acknowledge nothing', () => {
  for (const audited of [...BLOCKS, ...FACADES]) {
    const { stack } = stackFor(audited);
    const kinds = stack.node.findAll().flatMap(({ node }) => node.metadata.map(({ type }) => type));
    const resources = Template.fromStack(stack).toJSON().Resources as Record<string, { readonly Metadata?: object }>;
    const written = Object.values(resources).flatMap(({ Metadata = {} }) => Object.keys(Metadata));
    expect([...kinds, ...written].filter((kind) => /acknowledge|suppress|nag|guard/i.test(kind))).toEqual([]);
  }
});

it('the page names a way out for each rule, and for no other', () => {
  const left = [...BLOCKS, ...FACADES].flatMap((audited) => Object.values(rulesOf(audited)).flat());
  expect([...new Set(left)].sort()).toEqual([...EXPLAINED_RULES].sort());
});
