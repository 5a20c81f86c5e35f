import { App } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R4Checks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks } from 'cdk-nag';
import { ACKNOWLEDGED_RULES, acknowledgeRules } from '../src/acknowledged-rules';
import { RolloutStack } from '../src/rollout-stack';

/** Each finding as `resource rule`, the pack and what the rule says about it left out. */
function findingsIn(stack: RolloutStack): string[] {
  const packs = [
    new AwsSolutionsChecks(), new HIPAASecurityChecks(), new NIST80053R4Checks(), new NIST80053R5Checks(), new PCIDSS321Checks(),
    new ServerlessChecks(),
  ];
  const found = packs.flatMap((pack) => pack.validateScope(stack).violations.flatMap(({ ruleName, violatingResources }) => (
    violatingResources.map(({ constructPath }) => `${constructPath} ${ruleName.replace(/\[.*/, '').split('-').at(-1)}`))));
  return [...new Set(found)].sort();
}

test('the six packs find these rules broken on these resources, and no others', () => {
  expect(findingsIn(new RolloutStack(new App(), 'Rollout', { percentGreen: 10 }))).toEqual([
    'Rollout/ApiGatewayAccountLogRole/Role/Resource IAM4',
    'Rollout/Ratings/Compare/InvokeRole/DefaultPolicy/Resource IAMNoInlinePolicy',
    'Rollout/Ratings/Default/ApiAccessLogGroup/Resource CloudWatchLogGroupEncrypted',
    'Rollout/Ratings/Default/RestApi/Default/ratings/{user_id}/GET/Resource COG4',
    'Rollout/Ratings/Default/RestApi/Default/ratings/{user_id}/compare/GET/Resource COG4',
    'Rollout/Ratings/Default/RestApi/DeploymentStage.prod/Resource APIGWCacheEnabledAndEncrypted',
    'Rollout/Ratings/Default/RestApi/DeploymentStage.prod/Resource APIGWSSLEnabled',
    'Rollout/Ratings/Default/WebAclLogGroup/Resource CloudWatchLogGroupEncrypted',
    'Rollout/Ratings/api-gateway-role/DefaultPolicy/Resource IAMNoInlinePolicy',
  ]);
});

test('all of them are acknowledged with a reason', () => {
  const stack = new RolloutStack(new App(), 'Rollout', { percentGreen: 10 });
  acknowledgeRules(stack);
  expect(findingsIn(stack)).toEqual([]);
});

test('every acknowledged rule is broken somewhere, so that none is forgotten here', () => {
  const broken = findingsIn(new RolloutStack(new App(), 'Rollout', { percentGreen: 10 })).map((finding) => finding.split(' ')[1]);
  expect(Object.keys(ACKNOWLEDGED_RULES).map((rule) => rule.replace('AwsSolutions-', '')).filter((rule) => !broken.includes(rule))).toEqual([]);
});
