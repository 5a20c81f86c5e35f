import { App, type Stack } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks } from 'cdk-nag';
import { ACKNOWLEDGED_RULES, acknowledgeRules } from '../../src/acknowledged-rules';
import { RatingsStack } from '../../src/stacks/ratings-stack';
import { RatingsStackWithEverything } from '../../src/stacks/ratings-stack-with-everything';

const PACKS = () => [
  new AwsSolutionsChecks(), new HIPAASecurityChecks(), new NIST80053R4Checks(), new NIST80053R5Checks(), new PCIDSS321Checks(),
  new ServerlessChecks(),
];
const STACKS: [name: string, make: () => Stack][] = [
  ['the documented sample', () => new RatingsStack(new App(), 'Ratings')],
  ['every optional prop', () => new RatingsStackWithEverything(new App(), 'RatingsWithEverything')],
];

/** What is found in each stack before anything is acknowledged, finding by finding. */
const FINDINGS: Readonly<Record<string, string[]>> = {
  'the documented sample': [
    'ApiGatewayAccountLogRole/Role/Resource IAM4',
    'test-apigw-sagemakerendpoint/Default/ApiAccessLogGroup/Resource CloudWatchLogGroupEncrypted',
    'test-apigw-sagemakerendpoint/Default/RestApi/Default/{user_id}/GET/Resource COG4',
    'test-apigw-sagemakerendpoint/Default/RestApi/DeploymentStage.prod/Resource APIGWCacheEnabledAndEncrypted',
    'test-apigw-sagemakerendpoint/Default/RestApi/DeploymentStage.prod/Resource APIGWSSLEnabled',
    'test-apigw-sagemakerendpoint/Default/WebAclLogGroup/Resource CloudWatchLogGroupEncrypted',
    'test-apigw-sagemakerendpoint/api-gateway-role/DefaultPolicy/Resource IAMNoInlinePolicy',
  ],
  'every optional prop': [
    'ApiGatewayAccountLogRole/Role/Resource IAM4',
    'Ratings/Default/ApiAccessLogGroup/Resource CloudWatchLogGroupEncrypted',
    'Ratings/Default/RestApi/Default/ratings/{user_id}/GET/Resource COG4',
    'Ratings/Default/RestApi/Default/ratings/{user_id}/{item}/GET/Resource COG4',
    'Ratings/Default/RestApi/DeploymentStage.v1/Resource APIGWCacheEnabledAndEncrypted',
    'Ratings/Default/RestApi/DeploymentStage.v1/Resource APIGWSSLEnabled',
    'Ratings/Default/WebAclLogGroup/Resource CloudWatchLogGroupEncrypted',
    'RatingsRole/DefaultPolicy/Resource IAMNoInlinePolicy',
  ],
};

function brokenRules(stack: Stack): string[] {
  return PACKS().flatMap((pack) => pack.validateScope(stack).violations.map(({ ruleName }) => ruleName)).sort();
}

/** Each finding as resource and rule, without the stack's name, the pack's, and what a rule says about its finding. */
function findingsIn(stack: Stack): string[] {
  const found = PACKS().flatMap((pack) => pack.validateScope(stack).violations.flatMap(({ ruleName, violatingResources }) => (
    violatingResources.map(({ constructPath = '' }) => `${constructPath.replace(/^[^/]+\//, '')} ${ruleName.replace(/\[.*/, '').split('-').at(-1)}`))));
  return [...new Set(found)].sort();
}

it.each(STACKS)('%s: the six packs find these rules broken on these resources, and no others', (name, make) => {
  expect(findingsIn(make())).toEqual(FINDINGS[name]);
});

it.each(STACKS)('%s: the six packs find nothing but what was acknowledged', (_, make) => {
  const stack = make();
  acknowledgeRules(stack);
  expect(brokenRules(stack)).toEqual([]);
});

it('every acknowledged rule is broken somewhere, so that none is forgotten here', () => {
  const broken = STACKS.flatMap(([, make]) => brokenRules(make()));
  expect(Object.keys(ACKNOWLEDGED_RULES).filter((rule) => !broken.some((name) => name.includes(rule)))).toEqual([]);
});
