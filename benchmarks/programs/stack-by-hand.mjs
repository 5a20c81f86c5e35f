/**
 * The resources of the facade's smallest stack, written with what aws-cdk-lib has: prints what its synthesis costs.
 * Argument: the folder for the assembly.
 */
import { createRequire } from 'node:module';
import { requestTemplate, responseTemplate } from './documented-sample.mjs';
import { printCost } from './print-cost.mjs';

const require = createRequire(import.meta.url);
const { App, Aws, Fn, RemovalPolicy, Stack } = require('aws-cdk-lib/core');
const apigateway = require('aws-cdk-lib/aws-apigateway');
const iam = require('aws-cdk-lib/aws-iam');
const { LogGroup } = require('aws-cdk-lib/aws-logs');
const { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } = require('aws-cdk-lib/aws-wafv2');

const app = new App({ outdir: process.argv[2] });
const stack = new Stack(app, 'Ratings');

const accessLog = new LogGroup(stack, 'AccessLog');
const field = (name) => `$context.${name}`;
const api = new apigateway.RestApi(stack, 'RestApi', {
  restApiName: 'Ratings-Api',
  cloudWatchRole: false,
  endpointConfiguration: { types: [apigateway.EndpointType.EDGE] },
  defaultMethodOptions: { authorizationType: apigateway.AuthorizationType.IAM },
  deployOptions: {
    tracingEnabled: true,
    loggingLevel: apigateway.MethodLoggingLevel.INFO,
    dataTraceEnabled: false,
    throttlingRateLimit: 1000,
    throttlingBurstLimit: 2000,
    accessLogDestination: new apigateway.LogGroupLogDestination(accessLog),
    accessLogFormat: apigateway.AccessLogFormat.custom(JSON.stringify({
      requestId: field('requestId'), ip: field('identity.sourceIp'), user: field('identity.user'), caller: field('identity.caller'),
      requestTime: field('requestTime'), httpMethod: field('httpMethod'), resourcePath: field('resourcePath'), status: field('status'),
      protocol: field('protocol'), responseLength: field('responseLength'), extendedRequestId: field('extendedRequestId'),
      traceId: field('xrayTraceId'), apiId: field('apiId'), stage: field('stage'), apiKeyId: field('identity.apiKeyId'),
      principalId: field('authorizer.principalId'), userArn: field('identity.userArn'), userAgent: field('identity.userAgent'),
      responseLatency: field('responseLatency'), integrationStatus: field('integration.status'),
      integrationLatency: field('integration.latency'), integrationRequestId: field('integration.requestId'),
      integrationError: field('integration.error'), authorizeError: field('authorize.error'), errorType: field('error.responseType'),
      errorMessage: field('error.message'), validationError: field('error.validationErrorString'), wafStatus: field('wafResponseCode'),
      endpoint: 'my-endpoint',
    })),
  },
});

const logRole = new iam.Role(stack, 'LogRole', {
  assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
  description: 'Lets API Gateway write the logs of all REST APIs of this account and Region',
  managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs')],
});
const account = new apigateway.CfnAccount(stack, 'Account', { cloudWatchRoleArn: logRole.roleArn });
logRole.applyRemovalPolicy(RemovalPolicy.RETAIN);
account.applyRemovalPolicy(RemovalPolicy.RETAIN);
account.node.addDependency(api.node.defaultChild);
api.deploymentStage.node.addDependency(account, logRole);

const failure = '{"message":$context.error.messageString,"requestId":"$context.requestId"}';
const gatewayResponse = (id, type, template, responseHeaders = {}) =>
  api.addGatewayResponse(id, { type, templates: { 'application/json': template }, responseHeaders });
gatewayResponse('Default4xx', apigateway.ResponseType.DEFAULT_4XX, failure);
gatewayResponse('Default5xx', apigateway.ResponseType.DEFAULT_5XX, failure);
gatewayResponse('AccessDenied', apigateway.ResponseType.ACCESS_DENIED, '{"message":"Access denied","requestId":"$context.requestId"}');
gatewayResponse('Throttled', apigateway.ResponseType.THROTTLED, failure, { 'Retry-After': "'1'" });
api.addUsagePlan('UsagePlan', { apiStages: [{ api, stage: api.deploymentStage }] });

const visibility = (metricName) => ({ cloudWatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName });
const counted = ['SizeRestrictions_BODY', 'SizeRestrictions_QUERYSTRING'].map((name) => ({ name, actionToUse: { count: {} } }));
const groups = ['AWSManagedRulesAmazonIpReputationList', 'AWSManagedRulesKnownBadInputsRuleSet', 'AWSManagedRulesCommonRuleSet'];
const webAcl = new CfnWebACL(stack, 'Acl', {
  scope: 'REGIONAL',
  defaultAction: { allow: {} },
  visibilityConfig: visibility('WebAcl'),
  rules: [
    ...groups.map((name, priority) => ({
      name,
      priority,
      overrideAction: { none: {} },
      statement: { managedRuleGroupStatement: { vendorName: 'AWS', name, ruleActionOverrides: counted } },
      visibilityConfig: visibility(name),
    })),
    {
      name: 'RequestsPerAddress',
      priority: groups.length,
      action: { block: {} },
      statement: { rateBasedStatement: { limit: 100_000, aggregateKeyType: 'IP' } },
      visibilityConfig: visibility('RequestsPerAddress'),
    },
  ],
});
const blocked = new LogGroup(stack, 'WebAclLog', { logGroupName: `aws-waf-logs-${Fn.select(2, Fn.split('/', stack.stackId))}-ratings` });
new CfnLoggingConfiguration(stack, 'WebAclLogging', {
  resourceArn: webAcl.attrArn,
  logDestinationConfigs: [`arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:${blocked.logGroupName}`],
  redactedFields: [{ queryString: {} }, { singleHeader: { Name: 'authorization' } }, { singleHeader: { Name: 'x-api-key' } }],
  loggingFilter: { DefaultBehavior: 'DROP', Filters: [{ Behavior: 'KEEP', Requirement: 'MEETS_ANY', Conditions: [{ ActionCondition: { Action: 'BLOCK' } }] }] },
});
new CfnWebACLAssociation(stack, 'WebAclAssociation', { resourceArn: api.deploymentStage.stageArn, webAclArn: webAcl.attrArn });

const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com') });
role.addToPolicy(new iam.PolicyStatement({
  actions: ['sagemaker:InvokeEndpoint'],
  resources: [stack.formatArn({ service: 'sagemaker', resource: 'endpoint', resourceName: 'my-endpoint' })],
}));
const validator = api.addRequestValidator('Validator', {
  requestValidatorName: 'request-param-validator', validateRequestBody: true, validateRequestParameters: true,
});
const answered = (statusCode, selectionPattern, message) =>
  ({ statusCode, selectionPattern, responseTemplates: { 'application/json': `{"message":"${message}","requestId":"$context.requestId"}` } });
api.root.addResource('{user_id}').addMethod('GET', new apigateway.AwsIntegration({
  service: 'runtime.sagemaker',
  path: 'endpoints/my-endpoint/invocations',
  integrationHttpMethod: 'POST',
  options: {
    credentialsRole: role,
    passthroughBehavior: apigateway.PassthroughBehavior.NEVER,
    cacheKeyParameters: ['method.request.path.user_id', 'method.request.querystring.items'],
    requestParameters: { 'integration.request.header.Content-Type': "'application/json'" },
    requestTemplates: { 'application/json': requestTemplate },
    integrationResponses: [
      { statusCode: '200', responseTemplates: { 'application/json': responseTemplate } },
      answered('500', '5\\d{2}', 'the model service failed'),
      answered('400', '4\\d{2}', 'the model service did not answer this request'),
    ],
  },
}), {
  requestValidator: validator,
  requestParameters: { 'method.request.path.user_id': true, 'method.request.querystring.items': true },
  methodResponses: [{ statusCode: '200' }, { statusCode: '500' }, { statusCode: '400' }],
});

app.synth();
printCost(require);
