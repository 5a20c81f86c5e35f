import { LoggedRestApi, LoggedRestApiProps, WebAcl } from '@model-gateway/logged-rest-api';
import { AuthorizationType, CfnStage, Cors, EndpointType, MockIntegration, Period } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { InterfaceVpcEndpoint } from 'aws-cdk-lib/aws-ec2';
import { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CfnParameter, Duration, Stack } from 'aws-cdk-lib/core';
import { Match, Template } from 'aws-cdk-lib/assertions';

type Props = LoggedRestApiProps | ((stack: Stack) => LoggedRestApiProps);

function build(props: Props = {}): { stack: Stack; api: LoggedRestApi; template: () => Template } {
  const stack = new Stack();
  const api = new LoggedRestApi(stack, 'Api', typeof props === 'function' ? props(stack) : props);
  api.restApi.root.addMethod('GET', new MockIntegration());
  return { stack, api, template: () => Template.fromStack(stack) };
}

function only(template: Template, type: string): Record<string, unknown> {
  const found = Object.values(template.findResources(type));
  expect(found).toHaveLength(1);
  return found[0].Properties as Record<string, unknown>;
}

describe('errors of API Gateway itself', () => {
  const responses = (props?: Props) => Object.fromEntries(
    Object.values(build(props).template().findResources('AWS::ApiGateway::GatewayResponse'))
      .map(({ Properties }) => [Properties.ResponseType, Properties]),
  );

  test('have one shape with the id of the request', () => {
    const found = responses();
    expect(Object.keys(found).sort()).toEqual(['ACCESS_DENIED', 'DEFAULT_4XX', 'DEFAULT_5XX', 'THROTTLED']);
    for (const type of ['DEFAULT_4XX', 'DEFAULT_5XX', 'THROTTLED']) {
      expect(found[type].ResponseTemplates).toEqual({
        'application/json': '{"message":$context.error.messageString,"requestId":"$context.requestId"}',
      });
    }
  });

  test('do not tell a denied caller any ARN', () => {
    expect(responses().ACCESS_DENIED.ResponseTemplates).toEqual({
      'application/json': '{"message":"Access denied","requestId":"$context.requestId"}',
    });
  });

  test('tell a throttled caller when to come back', () => {
    expect(responses().THROTTLED.ResponseParameters).toEqual({ 'gatewayresponse.header.Retry-After': "'1'" });
  });

  test('can be read by the web pages that may call the API', () => {
    const headers = (cors: NonNullable<LoggedRestApiProps['defaultCorsPreflightOptions']>) =>
      responses({ defaultCorsPreflightOptions: cors }).DEFAULT_5XX.ResponseParameters as unknown;
    expect(headers({ allowOrigins: Cors.ALL_ORIGINS })).toEqual({ 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" });
    expect(headers({ allowOrigins: ['https://a.example'], allowCredentials: true })).toEqual({
      'gatewayresponse.header.Access-Control-Allow-Origin': "'https://a.example'",
      'gatewayresponse.header.Access-Control-Allow-Credentials': "'true'",
      'gatewayresponse.header.Vary': "'Origin'",
    });
    expect(headers({ allowOrigins: ['https://a.example', 'https://b.example'] })).toEqual({
      'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
    });
    expect(headers({ allowOrigins: ['https://a.example', 'https://b.example'], allowCredentials: true })).toEqual({});
  });

  test("are API Gateway's own where the user says so", () => {
    expect(responses({ uniformErrors: false })).toEqual({});
  });
});

describe('the preflight', () => {
  test('needs neither signature nor key', () => {
    const { template } = build({ defaultCorsPreflightOptions: { allowOrigins: Cors.ALL_ORIGINS }, defaultMethodOptions: { apiKeyRequired: true } });
    template().hasResourceProperties('AWS::ApiGateway::Method', { HttpMethod: 'OPTIONS', AuthorizationType: 'NONE', ApiKeyRequired: false });
  });
});

describe('the usage plan', () => {
  test('limits each key as the user says', () => {
    const { template } = build({ usagePlanProps: { name: 'partners', throttle: { rateLimit: 10, burstLimit: 20 }, quota: { limit: 1000, period: Period.DAY } } });
    expect(only(template(), 'AWS::ApiGateway::UsagePlan')).toMatchObject({
      UsagePlanName: 'partners', Throttle: { RateLimit: 10, BurstLimit: 20 }, Quota: { Limit: 1000, Period: 'DAY' }, ApiStages: [expect.anything()],
    });
  });
});

describe('caching', () => {
  test('is off by default', () => {
    const { api, template } = build();
    expect(api.cachesAnswers).toBe(false);
    template().hasResourceProperties('AWS::ApiGateway::Stage', { CacheClusterEnabled: Match.absent() });
  });

  test('is switched on with its time, and encrypted', () => {
    const { api, template } = build({ cacheTtl: Duration.minutes(5) });
    expect(api.cachesAnswers).toBe(true);
    const stage = only(template(), 'AWS::ApiGateway::Stage');
    expect(stage).toMatchObject({ CacheClusterEnabled: true });
    expect(stage.MethodSettings).toEqual([expect.objectContaining({ CachingEnabled: true, CacheTtlInSeconds: 300, CacheDataEncrypted: true })]);
  });

  test("is encrypted where the stage's own options switch it on, for all methods or one", () => {
    const stage = only(build({ deployOptions: { cachingEnabled: true } }).template(), 'AWS::ApiGateway::Stage');
    expect(stage.MethodSettings).toEqual([expect.objectContaining({ CachingEnabled: true, CacheDataEncrypted: true })]);
    const { api, template } = build({ deployOptions: { methodOptions: { '/x/GET': { cachingEnabled: true } } } });
    expect(api.cachesAnswers).toBe(true);
    expect(only(template(), 'AWS::ApiGateway::Stage').MethodSettings).toEqual([
      expect.anything(), expect.objectContaining({ ResourcePath: '/~1x', CachingEnabled: true, CacheDataEncrypted: true }),
    ]);
  });

  test('is left unencrypted only where the user says so', () => {
    const stage = only(build({ deployOptions: { cachingEnabled: true, cacheDataEncrypted: false } }).template(), 'AWS::ApiGateway::Stage');
    expect(stage.MethodSettings).toEqual([expect.objectContaining({ CacheDataEncrypted: false })]);
  });
});

describe('logs', () => {
  test('can be kept as long as the user says, under a key of the user', () => {
    const { template } = build((stack) => ({
      logGroupProps: { retention: RetentionDays.ONE_YEAR, encryptionKey: new Key(stack, 'Key') },
      executionLogGroupProps: { retention: RetentionDays.ONE_MONTH },
    }));
    const groups = template().findResources('AWS::Logs::LogGroup');
    const [access, execution] = Object.values(groups).map(({ Properties }) => Properties as Record<string, unknown>);
    expect(access).toEqual({ RetentionInDays: 365, KmsKeyId: { 'Fn::GetAtt': [expect.any(String), 'Arn'] } });
    const [restApi] = Object.keys(template().findResources('AWS::ApiGateway::RestApi'));
    expect(execution).toEqual({
      RetentionInDays: 30, LogGroupName: { 'Fn::Join': ['', ['API-Gateway-Execution-Logs_', { Ref: restApi }, '/prod']] },
    });
  });

  test('the stage waits for the group of its execution log, whose name follows the stage', () => {
    const { template } = build({ deployOptions: { stageName: 'v2' }, executionLogGroupProps: {} });
    const [id] = Object.entries(template().findResources('AWS::Logs::LogGroup')).flatMap(
      ([key, { Properties }]) => (JSON.stringify(Properties).includes('/v2') ? [key] : []));
    const [stage] = Object.values(template().findResources('AWS::ApiGateway::Stage'));
    expect(stage.DependsOn).toContain(id);
  });

  test('the name follows a stage that code of the user renames afterwards', () => {
    const { api, template } = build({ executionLogGroupProps: {} });
    const { defaultChild } = api.restApi.deploymentStage.node;
    if (!(defaultChild instanceof CfnStage)) { throw new Error('no stage'); }
    defaultChild.stageName = 'renamed';
    const names = Object.values(template().findResources('AWS::Logs::LogGroup')).map(({ Properties }) => JSON.stringify(Properties.LogGroupName));
    expect(names.filter((name) => name?.includes('/renamed'))).toHaveLength(1);
  });
});

describe('who may call', () => {
  const policyOf = (props: Props) => (only(build(props).template(), 'AWS::ApiGateway::RestApi').Policy as { Statement: unknown[] } | undefined)?.Statement;
  const root = (...account: unknown[]) => ({ AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ...account]] } });
  const theirs = root(':iam::111122223333:root');
  const allow = (principal: unknown, resource = 'execute-api:/*') =>
    ({ Effect: 'Allow', Principal: principal, Action: 'execute-api:Invoke', Resource: resource });
  const deny = (condition: object) =>
    ({ Effect: 'Deny', Principal: { AWS: '*' }, Action: 'execute-api:Invoke', Resource: 'execute-api:/*', Condition: condition });
  const ours = root(':iam::', { Ref: 'AWS::AccountId' }, ':root');

  test('is not said by a resource policy by default', () => {
    expect(policyOf({})).toBeUndefined();
  });

  test('accounts by number', () => {
    expect(policyOf({ access: { accounts: ['111122223333'] } })).toEqual([allow(theirs)]);
  });

  test('address ranges, for the own account alone where callers sign', () => {
    expect(policyOf({ access: { cidrs: ['203.0.113.0/24', '2001:db8::/32'] } })).toEqual([
      allow(ours), deny({ NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '2001:db8::/32'] } }),
    ]);
  });

  test('address ranges, for anybody where callers do not sign', () => {
    expect(policyOf({ access: { cidrs: ['203.0.113.0/24'] }, defaultMethodOptions: { authorizationType: AuthorizationType.NONE } })).toEqual([
      allow({ AWS: '*' }), deny({ NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24'] } }),
    ]);
  });

  test('VPC endpoints by id', () => {
    expect(policyOf({ access: { vpcEndpointIds: ['vpce-1'] } })).toEqual([allow(ours), deny({ StringNotEquals: { 'aws:SourceVpce': ['vpce-1'] } })]);
  });

  test('preflights stay open to browsers', () => {
    expect(policyOf({ access: { accounts: ['111122223333'] }, defaultCorsPreflightOptions: { allowOrigins: ['*'] } })).toEqual([
      allow(theirs), allow({ AWS: '*' }, 'execute-api:/*/OPTIONS/*'),
    ]);
  });

  test('a private API can be called through its VPC endpoints', () => {
    const policy = policyOf((stack) => ({
      endpointConfiguration: {
        types: [EndpointType.PRIVATE],
        vpcEndpoints: [InterfaceVpcEndpoint.fromInterfaceVpcEndpointAttributes(stack, 'Endpoint', { vpcEndpointId: 'vpce-9', port: 443 })],
      },
    }));
    expect(policy).toEqual([allow(ours), deny({ StringNotEquals: { 'aws:SourceVpce': ['vpce-9'] } })]);
  });

  test('a private API looks at addresses inside the VPC', () => {
    expect(policyOf({ endpointTypes: [EndpointType.PRIVATE], access: { vpcEndpointIds: ['vpce-1'], cidrs: ['10.0.0.0/8'] } })).toEqual([
      allow(ours), deny({ NotIpAddress: { 'aws:VpcSourceIp': ['10.0.0.0/8'] } }), deny({ StringNotEquals: { 'aws:SourceVpce': ['vpce-1'] } }),
    ]);
  });

  test('fails for a private API that nobody could call', () => {
    expect(() => build({ endpointTypes: [EndpointType.PRIVATE] })).toThrow(new Error(
      'a private API without a resource policy can be called by nobody, and API Gateway refuses to deploy it: got neither '
      + "'access', nor 'policy', nor 'endpointConfiguration.vpcEndpoints'; say which VPC endpoints may call it"));
  });

  test('fails on every broken rule at once', () => {
    expect(() => build({
      access: { accounts: ['1'], cidrs: ['everywhere'] }, defaultMethodOptions: { authorizationType: AuthorizationType.NONE },
    })).toThrow(new Error([
      '\'access.accounts\' needs callers that sign their requests: got accounts ["1"] and methods without IAM authorization; '
      + 'leave the accounts out, or the authorizer',
      "'access.accounts' has what is no account number: got '1'; write 12 digits",
      "'access.cidrs' has what is no address range: got 'everywhere'; write CIDR notation, for example '203.0.113.0/24'",
    ].join('\n')));
  });

  test('fails on lists that let nobody in', () => {
    expect(() => build({ access: { accounts: [], cidrs: [], vpcEndpointIds: [] } })).toThrow(new Error([
      "'access.accounts' lets nobody in: got an empty list; write 12 digits, or leave it out",
      "'access.cidrs' lets nobody in: got an empty list; write CIDR notation, for example '203.0.113.0/24', or leave it out",
      "'access.vpcEndpointIds' lets nobody in: got an empty list; write for example 'vpce-0123456789abcdef0', or leave it out",
    ].join('\n')));
  });

  test.each(['256.0.0.0/8', '10.0.0.0/33', '10.0.0/8', '10.0.0.0', '::/129', '1234/8'])('fails on the address range %p', (cidr) => {
    expect(() => build({ access: { cidrs: [cidr] } })).toThrow(new Error(
      `'access.cidrs' has what is no address range: got '${cidr}'; write CIDR notation, for example '203.0.113.0/24'`));
  });

  test('fails on what is no id of a VPC endpoint', () => {
    expect(() => build({ access: { vpcEndpointIds: ['vpc-1'] } })).toThrow(new Error(
      "'access.vpcEndpointIds' has what is no VPC endpoint's id: got 'vpc-1'; write for example 'vpce-0123456789abcdef0'"));
  });

  test('may be known at deployment only, element by element or as lists, but for the accounts', () => {
    const list = (stack: Stack) => new CfnParameter(stack, 'List', { type: 'CommaDelimitedList' }).valueAsList;
    expect(policyOf((stack) => ({ access: { cidrs: list(stack) } }))).toEqual([allow(ours), deny({ NotIpAddress: { 'aws:SourceIp': { Ref: 'List' } } })]);
    expect(policyOf((stack) => ({ access: { vpcEndpointIds: [new CfnParameter(stack, 'Id').valueAsString] } })))
      .toEqual([allow(ours), deny({ StringNotEquals: { 'aws:SourceVpce': [{ Ref: 'Id' }] } })]);
    expect(() => build((stack) => ({ access: { accounts: list(stack) } }))).toThrow(new Error(
      "'access.accounts' is known at deployment only, and each account is a principal of its own: got a token; write the list of the numbers"));
  });

  test('fails where access and policy are both given', () => {
    expect(() => build({ access: {}, policy: new PolicyDocument() }))
      .toThrow(new Error("'access' and 'policy' both say who may call the API: got both; leave one of them out"));
  });
});

describe('the validator for methods of the user', () => {
  test('looks at parameters and bodies', () => {
    const { api, template } = build();
    expect(api.requestValidator).toBeDefined();
    template().hasResourceProperties('AWS::ApiGateway::RequestValidator', { ValidateRequestBody: true, ValidateRequestParameters: true });
  });

  test('is left out where the user says so', () => {
    const { api, template } = build({ addRequestValidator: false });
    expect(api.requestValidator).toBeUndefined();
    template().resourceCountIs('AWS::ApiGateway::RequestValidator', 0);
  });
});

test('the TLS policy and the access mode of the endpoint are set on the API', () => {
  const { template } = build({ securityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09', endpointAccessMode: 'STRICT' });
  template().hasResourceProperties('AWS::ApiGateway::RestApi', { SecurityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09', EndpointAccessMode: 'STRICT' });
});

describe('a domain that asks for client certificates', () => {
  const domainName = (stack: Stack) => ({
    domainName: 'ratings.example.com',
    endpointType: EndpointType.REGIONAL,
    certificate: Certificate.fromCertificateArn(stack, 'Certificate', 'arn:aws:acm:eu-west-1:111122223333:certificate/x'),
    mtls: { bucket: Bucket.fromBucketName(stack, 'Trust', 'trust'), key: 'store.pem' },
  });
  const types = { endpointTypes: [EndpointType.REGIONAL] };

  test("closes the API's own endpoint, which asks for none", () => {
    const { template } = build((stack) => ({ ...types, domainName: domainName(stack) }));
    template().hasResourceProperties('AWS::ApiGateway::RestApi', { DisableExecuteApiEndpoint: true });
    template().hasResourceProperties('AWS::ApiGateway::DomainName', { MutualTlsAuthentication: { TruststoreUri: 's3://trust/store.pem' } });
  });

  test('leaves it open where the user says so', () => {
    build((stack) => ({ ...types, domainName: domainName(stack), disableExecuteApiEndpoint: false })).template()
      .hasResourceProperties('AWS::ApiGateway::RestApi', { DisableExecuteApiEndpoint: false });
  });
});

describe('a web ACL', () => {
  const arn = 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/x/1';
  const associationOf = (template: Template) => {
    const [stage] = Object.keys(template.findResources('AWS::ApiGateway::Stage'));
    const association = only(template, 'AWS::WAFv2::WebACLAssociation');
    expect(JSON.stringify(association.ResourceArn)).toContain(`{"Ref":"${stage}"}`);
    return association.WebACLArn;
  };

  test('of the user filters the stage', () => {
    const { api, template } = build({ webAcl: WebAcl.fromArn(arn) });
    expect(associationOf(template())).toBe(arn);
    expect(api.webAcl).toBeUndefined();
    template().resourceCountIs('AWS::WAFv2::WebACL', 0);
  });

  test("is made with AWS's rules and a limit for each address", () => {
    const { api, template } = build();
    const [id] = Object.keys(template().findResources('AWS::WAFv2::WebACL'));
    expect(api.webAcl).toBeDefined();
    expect(associationOf(template())).toEqual({ 'Fn::GetAtt': [id, 'Arn'] });
    const counted = ['SizeRestrictions_BODY', 'SizeRestrictions_QUERYSTRING'].map((Name) => ({ Name, ActionToUse: { Count: {} } }));
    const visibility = (MetricName: string) => ({ CloudWatchMetricsEnabled: true, SampledRequestsEnabled: true, MetricName });
    expect(only(template(), 'AWS::WAFv2::WebACL')).toEqual({
      Scope: 'REGIONAL',
      DefaultAction: { Allow: {} },
      VisibilityConfig: visibility('WebAcl'),
      Rules: [
        ...['AWSManagedRulesAmazonIpReputationList', 'AWSManagedRulesKnownBadInputsRuleSet', 'AWSManagedRulesCommonRuleSet'].map((name, priority) => ({
          Name: name,
          Priority: priority,
          OverrideAction: { None: {} },
          Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name: name, RuleActionOverrides: counted } },
          VisibilityConfig: visibility(name),
        })),
        {
          Name: 'RequestsPerAddress',
          Priority: 3,
          Action: { Block: {} },
          Statement: { RateBasedStatement: { Limit: 100_000, AggregateKeyType: 'IP' } },
          VisibilityConfig: visibility('RequestsPerAddress'),
        },
      ],
    });
  });

  test('that is made logs what it blocks, without credentials and query, to a group that a new stack does not meet again', () => {
    const { template } = build({ webAcl: WebAcl.managed({ logGroupProps: { retention: RetentionDays.ONE_WEEK } }) });
    const [webAcl] = Object.keys(template().findResources('AWS::WAFv2::WebACL'));
    const logging = only(template(), 'AWS::WAFv2::LoggingConfiguration');
    const [[group, { Properties }]] = Object.entries(template().findResources('AWS::Logs::LogGroup', { Properties: { RetentionInDays: 7 } }));
    expect(JSON.stringify(Properties.LogGroupName)).toMatch(/aws-waf-logs-.*AWS::StackId/);
    expect(logging).toEqual({
      ResourceArn: { 'Fn::GetAtt': [webAcl, 'Arn'] },
      RedactedFields: [{ QueryString: {} }, { SingleHeader: { Name: 'authorization' } }, { SingleHeader: { Name: 'x-api-key' } }],
      LoggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [{ Behavior: 'KEEP', Requirement: 'MEETS_ANY', Conditions: [{ ActionCondition: { Action: 'BLOCK' } }] }],
      },
      LogDestinationConfigs: [{
        'Fn::Join': ['', [
          'arn:', { Ref: 'AWS::Partition' }, ':logs:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':log-group:', { Ref: group },
        ]],
      }],
    });
  });

  test("is made with the user's rules, exceptions and limit", () => {
    const webAcl = WebAcl.managed({ managedRuleGroups: ['AWSManagedRulesBotControlRuleSet'], countedRules: [], requestsPerAddress: 500 });
    expect(only(build({ webAcl }).template(), 'AWS::WAFv2::WebACL').Rules).toEqual([
      expect.objectContaining({ Name: 'AWSManagedRulesBotControlRuleSet', Priority: 0 }),
      expect.objectContaining({
        Name: 'RequestsPerAddress', Priority: 1, Action: { Block: {} }, Statement: { RateBasedStatement: { Limit: 500, AggregateKeyType: 'IP' } },
      }),
    ]);
  });

  test.each<[string, Props]>([['where the user says so', { webAcl: WebAcl.none() }], ['without a stage', { deploy: false }]])('is none %s', (_, props) => {
    const { api, template } = build(props);
    expect(api.webAcl).toBeUndefined();
    for (const type of ['WebACL', 'WebACLAssociation', 'LoggingConfiguration']) { template().resourceCountIs(`AWS::WAFv2::${type}`, 0); }
  });

  test.each(['nonsense', 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/all/1', 'arn:aws:waf-regional:eu-west-1:111122223333:webacl/1'])(
    'fails where it is no regional web ACL: %s', (arn) => {
      expect(() => build({ webAcl: WebAcl.fromArn(arn) })).toThrow(new Error(
        `'webAcl' is no regional web ACL of AWS WAF: got the ARN '${arn}'; write that of one for regional resources, as the WAF console shows it`));
    });

  test('fails where the limit is out of range', () => {
    expect(() => build({ webAcl: WebAcl.managed({ requestsPerAddress: 1 }) })).toThrow(new Error(
      "'requestsPerAddress' of the web ACL is out of WAF's range: got 1, 10 to 2000000000 are allowed; change it"));
  });
});

describe('fails', () => {
  const failing = (props: Props) => {
    try {
      build(props);
      return [];
    } catch (error) {
      return error instanceof Error ? error.message.split('\n') : [];
    }
  };

  test('on a TLS policy and an access mode that there are not', () => {
    expect(failing({ securityPolicy: 'TLS 1.3', endpointAccessMode: 'SECURE' })).toEqual([
      "'securityPolicy' is no TLS policy of API Gateway: got 'TLS 1.3'; write for example 'SecurityPolicy_TLS13_1_3_2025_09'",
      "'endpointAccessMode' is no access mode: got 'SECURE'; write 'BASIC' or 'STRICT'",
    ]);
  });

  test('on the strict access mode without a policy that goes with it', () => {
    const rule = "'endpointAccessMode' is 'STRICT', which needs a 'securityPolicy' whose name starts with 'SecurityPolicy_'";
    expect(failing({ endpointAccessMode: 'STRICT' })).toEqual([`${rule}: got none; give one, or write 'BASIC'`]);
    expect(failing({ endpointAccessMode: 'STRICT', securityPolicy: 'TLS_1_2' })).toEqual([`${rule}: got 'TLS_1_2'; give one, or write 'BASIC'`]);
  });

  test.each([[Duration.hours(2), 7200], [Duration.seconds(0), 0]])('on answers that cannot be kept so long: %p', (cacheTtl, seconds) => {
    expect(failing({ cacheTtl })).toEqual([
      `'cacheTtl' is out of API Gateway's range: got ${seconds} seconds, 1 to 3600 are allowed; change it, or leave it out to cache nothing`]);
  });

  test.each(['', 'v 1', 'v/1'])('on the name of a stage %p', (stageName) => {
    expect(failing({ deployOptions: { stageName } })).toEqual([
      `'deployOptions.stageName' is no name of a stage: got '${stageName}'; write 1 to 128 letters, digits, hyphens and underscores`]);
  });

  test('on a web ACL whose ARN code without types has not', () => {
    expect(failing({ webAcl: WebAcl.fromArn(...JSON.parse('[]') as [string]) })).toEqual([
      "'webAcl' is no regional web ACL of AWS WAF: got the ARN 'undefined'; write that of one for regional resources, as the WAF console shows it"]);
  });

  test('on a stage whose name is known at deployment only', () => {
    expect(failing((stack) => ({ deployOptions: { stageName: new CfnParameter(stack, 'Stage').valueAsString } }))).toEqual([
      "'deployOptions.stageName' is known at deployment only, and the stage's construct is called after it: got a token; write the name as text"]);
  });
});
