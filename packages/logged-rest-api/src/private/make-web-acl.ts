import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { ArnFormat, Fn, Stack, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { ManagedWebAclOptions, WebAcl } from '../web-acl';

const RULE_GROUPS = ['AWSManagedRulesAmazonIpReputationList', 'AWSManagedRulesKnownBadInputsRuleSet', 'AWSManagedRulesCommonRuleSet'];
const COUNTED_RULES = ['SizeRestrictions_BODY', 'SizeRestrictions_QUERYSTRING'];
const REQUESTS_PER_ADDRESS = 100_000;
const REGIONAL_ARN = /^arn:[\w-]+:wafv2:[\w-]+:\d{12}:regional\/webacl\/.+/;
const MIN_REQUESTS = 10;
const MAX_REQUESTS = 2_000_000_000;

/**
 * What is wrong with the web ACL of an API: one message for each broken rule.
 */
export function checkWebAcl({ options, arn }: WebAcl): string[] {
  const limit = options?.requestsPerAddress;
  return [
    ...(arn === undefined || Token.isUnresolved(arn) || REGIONAL_ARN.test(arn) ? []
      : [`'webAcl' is no regional web ACL of AWS WAF: got the ARN '${arn}'; write that of one for regional resources, as the WAF console shows it`]),
    ...(limit !== undefined && !Token.isUnresolved(limit) && !(limit >= MIN_REQUESTS && limit <= MAX_REQUESTS)
      ? [`'requestsPerAddress' of the web ACL is out of WAF's range: got ${limit}, ${MIN_REQUESTS} to ${MAX_REQUESTS} are allowed; change it`] : []),
  ];
}

/**
 * A web ACL for the stages of one Region, edge-optimized APIs included: their CloudFront distribution is not ours.
 */
export function makeWebAcl(scope: Construct, id: string, options: ManagedWebAclOptions): CfnWebACL {
  const { managedRuleGroups = RULE_GROUPS, countedRules = COUNTED_RULES, requestsPerAddress = REQUESTS_PER_ADDRESS } = options;
  const rules = [
    ...managedRuleGroups.map((name) => ({
      name,
      overrideAction: { none: {} },
      statement: {
        // WAF ignores the names that a group does not have
        managedRuleGroupStatement: { vendorName: 'AWS', name, ruleActionOverrides: countedRules.map((rule) => ({ name: rule, actionToUse: { count: {} } })) },
      },
    })),
    {
      name: 'RequestsPerAddress',
      action: { block: {} },
      statement: { rateBasedStatement: { limit: requestsPerAddress, aggregateKeyType: 'IP' } },
    },
  ];
  const webAcl = new CfnWebACL(scope, id, {
    scope: 'REGIONAL',
    defaultAction: { allow: {} },
    visibilityConfig: visibility('WebAcl'),
    rules: rules.map((rule, priority) => ({ ...rule, priority, visibilityConfig: visibility(rule.name) })),
  });
  log(scope, id, webAcl, options);
  return webAcl;
}

/**
 * WAF wants a group whose name begins with `aws-waf-logs-`, and its ARN without the star at the end. The name holds a part
 * of the stack's id, so that a stack which is made again does not meet the group that it left.
 */
function log(scope: Construct, id: string, webAcl: CfnWebACL, { logGroupProps }: ManagedWebAclOptions): void {
  const stack = Stack.of(scope);
  const unique = Fn.select(2, Fn.split('/', stack.stackId));
  const group = new LogGroup(scope, `${id}LogGroup`, { ...logGroupProps, logGroupName: `aws-waf-logs-${unique}-${webAcl.node.addr.slice(-8)}` });
  new CfnLoggingConfiguration(scope, `${id}Logging`, {
    resourceArn: webAcl.attrArn,
    logDestinationConfigs: [stack.formatArn({
      service: 'logs', resource: 'log-group', resourceName: group.logGroupName, arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    })],
    redactedFields: [{ queryString: {} }, ...['authorization', 'x-api-key'].map((Name) => ({ singleHeader: { Name } }))],
    loggingFilter: { DefaultBehavior: 'DROP', Filters: [{ Behavior: 'KEEP', Requirement: 'MEETS_ANY', Conditions: [{ ActionCondition: { Action: 'BLOCK' } }] }] },
  });
}

function visibility(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName };
}
