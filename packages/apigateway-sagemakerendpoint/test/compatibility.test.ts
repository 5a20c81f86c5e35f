import { ApiGatewayToSageMakerEndpoint } from '@model-gateway/apigateway-sagemakerendpoint';
import { EndpointType, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { build, MINIMAL, one, PropsOf, REQUEST, resourcesOf, RESPONSE } from './samples';

/**
 * The logical ids of the peer's stack for the construct id `test-apigateway-sagemakerendpoint-default`, as its published
 * integration snapshot has them. A deployed stack that changes to ours keeps these resources only while they hold.
 */
const PREFIX = 'testapigatewaysagemakerendpointdefault';
const LOGICAL_IDS: Readonly<Record<string, string>> = {
  [`${PREFIX}ApiAccessLogGroupAD5E1ADF`]: 'AWS::Logs::LogGroup',
  [`${PREFIX}RestApi7D1DA11B`]: 'AWS::ApiGateway::RestApi',
  [`${PREFIX}RestApiDeploymentStageprodFD1743A7`]: 'AWS::ApiGateway::Stage',
  [`${PREFIX}RestApiuserid9952BA11`]: 'AWS::ApiGateway::Resource',
  [`${PREFIX}RestApiuseridGETB3BB79AA`]: 'AWS::ApiGateway::Method',
  [`${PREFIX}RestApiUsagePlan7C5B0716`]: 'AWS::ApiGateway::UsagePlan',
  [`${PREFIX}RestApirequestvalidator1A23C251`]: 'AWS::ApiGateway::RequestValidator',
  [`${PREFIX}apigatewayrole8EA61BE4`]: 'AWS::IAM::Role',
};

function methodOf(props: PropsOf): Record<string, unknown> {
  return one(build(props).template(), 'AWS::ApiGateway::Method').Properties;
}

describe('a deployed stack survives the change', () => {
  test('the resources of the minimal stack keep their logical ids', () => {
    const resources = resourcesOf(build().template());
    expect(Object.fromEntries(Object.keys(LOGICAL_IDS).map((id) => [id, resources[id]?.Type]))).toEqual(LOGICAL_IDS);
  });

  test('so does a resource above that of the method', () => {
    const resources = resourcesOf(build({ ...MINIMAL, resourceName: 'predicted-ratings' }, 'test-apigateway-sagemakerendpoint-overwrite').template());
    const overwrite = 'testapigatewaysagemakerendpointoverwriteRestApi';
    expect(resources[`${overwrite}predictedratings1C8B9193`].Properties.PathPart).toBe('predicted-ratings');
    expect(resources[`${overwrite}predictedratingsuseridB999A556`].Properties.PathPart).toBe('{user_id}');
    expect(resources[`${overwrite}predictedratingsuseridGET06B35696`].Type).toBe('AWS::ApiGateway::Method');
    expect(resources[`${overwrite}requestvalidatorFA90CC69`].Type).toBe('AWS::ApiGateway::RequestValidator');
  });

  test('so do the API key and its place in the plan', () => {
    const keyed = { defaultMethodOptions: { apiKeyRequired: true } };
    const ours = build({ ...MINIMAL, apiGatewayProps: keyed }).template();
    // what the peer makes, by the CDK's own constructs: a key of the API, in the plan of the API
    const stack = new Stack(undefined, 'Stack');
    const restApi = new RestApi(new Construct(stack, 'test-apigateway-sagemakerendpoint-default'), 'RestApi', { cloudWatchRole: false, ...keyed });
    restApi.root.addMethod('GET');
    restApi.addUsagePlan('UsagePlan').addApiKey(restApi.addApiKey('ApiKey'));
    const theirs = Template.fromStack(stack);
    for (const type of ['AWS::ApiGateway::ApiKey', 'AWS::ApiGateway::UsagePlan', 'AWS::ApiGateway::UsagePlanKey']) {
      expect(Object.keys(ours.findResources(type))).toEqual(Object.keys(theirs.findResources(type)));
    }
  });

  test('what must not be replaced keeps the properties whose change replaces it', () => {
    const { template } = build();
    expect(one(template(), 'AWS::ApiGateway::RequestValidator').Properties).toMatchObject({ Name: 'request-param-validator', ValidateRequestParameters: true, ValidateRequestBody: true });
    expect(one(template(), 'AWS::ApiGateway::Resource').Properties.PathPart).toBe('{user_id}');
    expect(one(template(), 'AWS::ApiGateway::Stage').Properties.StageName).toBe('prod');
  });
});

describe('the minimal stack', () => {
  test('has the twelve resources, those for errors of one shape, and the web ACL', () => {
    const types = Object.values(resourcesOf(build().template())).map(({ Type }) => Type);
    const count = (wanted: string) => types.filter((type) => type === wanted).length;
    expect(Object.fromEntries([...new Set(types)].sort().map((type) => [type, count(type)]))).toEqual({
      'AWS::ApiGateway::Account': 1,
      'AWS::ApiGateway::Deployment': 1,
      'AWS::ApiGateway::GatewayResponse': 4,
      'AWS::ApiGateway::Method': 1,
      'AWS::ApiGateway::RequestValidator': 1,
      'AWS::ApiGateway::Resource': 1,
      'AWS::ApiGateway::RestApi': 1,
      'AWS::ApiGateway::Stage': 1,
      'AWS::ApiGateway::UsagePlan': 1,
      'AWS::IAM::Policy': 1,
      'AWS::IAM::Role': 2,
      'AWS::Logs::LogGroup': 2,
      'AWS::WAFv2::LoggingConfiguration': 1,
      'AWS::WAFv2::WebACL': 1,
      'AWS::WAFv2::WebACLAssociation': 1,
    });
  });

  test('has the documented defaults', () => {
    const { template } = build();
    template().hasResourceProperties('AWS::ApiGateway::RestApi', { EndpointConfiguration: { Types: ['EDGE'] } });
    template().hasResourceProperties('AWS::ApiGateway::Stage', {
      TracingEnabled: true, AccessLogSetting: { DestinationArn: { 'Fn::GetAtt': [`${PREFIX}ApiAccessLogGroupAD5E1ADF`, 'Arn'] } },
    });
    expect(methodOf(MINIMAL)).toMatchObject({
      HttpMethod: 'GET',
      AuthorizationType: 'AWS_IAM',
      RequestParameters: { 'method.request.path.user_id': true, 'method.request.querystring.items': true },
      RequestValidatorId: { Ref: `${PREFIX}RestApirequestvalidator1A23C251` },
      Integration: {
        Type: 'AWS',
        IntegrationHttpMethod: 'POST',
        PassthroughBehavior: 'NEVER',
        Credentials: { 'Fn::GetAtt': [`${PREFIX}apigatewayrole8EA61BE4`, 'Arn'] },
        RequestParameters: { 'integration.request.header.Content-Type': "'application/json'" },
        RequestTemplates: { 'application/json': REQUEST },
        CacheKeyParameters: ['method.request.path.user_id', 'method.request.querystring.items'],
      },
    });
  });

  test('lets the role invoke the one endpoint, and nothing else', () => {
    expect(one(build().template(), 'AWS::IAM::Policy').Properties.PolicyDocument).toEqual({
      Version: '2012-10-17',
      Statement: [{
        Action: 'sagemaker:InvokeEndpoint',
        Effect: 'Allow',
        Resource: {
          'Fn::Join': ['', [
            'arn:', { Ref: 'AWS::Partition' }, ':sagemaker:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':endpoint/my-endpoint',
          ]],
        },
      }],
    });
  });
});

describe('code written for the peer', () => {
  const stack = new Stack();
  const existingRole = new Role(stack, 'role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com'), description: 'existing role' });
  const construct = new ApiGatewayToSageMakerEndpoint(stack, 'api-gateway-sagemakerendpoint', {
    endpointName: 'my-endpoint',
    resourcePath: '{my_param}',
    resourceName: 'my-resource',
    requestMappingTemplate: 'my-request-vtl-template',
    additionalRequestTemplates: { 'text/plain': 'additional-request-template' },
    responseMappingTemplate: 'my-response-vtl-template',
    apiGatewayExecutionRole: existingRole,
    apiGatewayProps: {
      restApiName: 'my-api',
      deployOptions: { methodOptions: { '/*/*': { throttlingRateLimit: 100, throttlingBurstLimit: 25 } } },
    },
  });
  const template = Template.fromStack(stack);

  test('finds the four properties', () => {
    expect(construct.apiGateway.restApiName).toBe('my-api');
    expect(construct.apiGatewayRole).toBe(existingRole);
    expect(construct.apiGatewayCloudWatchRole).toBeInstanceOf(Role);
    expect(construct.apiGatewayLogGroup.logGroupArn).toBeDefined();
  });

  test("finds the user's throttle beside the default logging entry", () => {
    template.hasResourceProperties('AWS::ApiGateway::Stage', {
      MethodSettings: [
        { DataTraceEnabled: false, HttpMethod: '*', LoggingLevel: 'INFO', ResourcePath: '/*' },
        { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 25 },
      ],
    });
  });

  test('finds the resource of the name', () => {
    template.hasResourceProperties('AWS::ApiGateway::Resource', { PathPart: 'my-resource' });
    template.hasResourceProperties('AWS::ApiGateway::Resource', { PathPart: '{my_param}' });
  });

  test('finds the responses in their order, and the templates of plain words', () => {
    template.hasResourceProperties('AWS::ApiGateway::Method', {
      Integration: {
        RequestTemplates: { 'application/json': 'my-request-vtl-template', 'text/plain': 'additional-request-template' },
        IntegrationResponses: [
          { StatusCode: '200', ResponseTemplates: { 'application/json': 'my-response-vtl-template' } },
          { StatusCode: '500', SelectionPattern: '5\\d{2}' },
          { StatusCode: '400', SelectionPattern: '4\\d{2}' },
        ],
      },
      MethodResponses: [{ StatusCode: '200' }, { StatusCode: '500' }, { StatusCode: '400' }],
    });
  });

  test('finds its own role, and no other beside the one for logs', () => {
    template.hasResourceProperties('AWS::IAM::Role', { Description: 'existing role' });
    template.resourceCountIs('AWS::IAM::Role', 2);
    template.resourceCountIs('AWS::IAM::Policy', 0);
  });

  test.each([[undefined, 1], [true, 1], [false, 0]])('finds a usage plan with createUsagePlan %p: %d', (createUsagePlan, count) => {
    build({ ...MINIMAL, createUsagePlan }).template().resourceCountIs('AWS::ApiGateway::UsagePlan', count);
  });

  test.each([undefined, true])('finds an API key in the plan where one is required, with createUsagePlan %p', (createUsagePlan) => {
    const { construct: keyed, template: synthesized } = build({
      ...MINIMAL, createUsagePlan, apiGatewayProps: { defaultMethodOptions: { apiKeyRequired: true } },
    });
    const [key] = Object.keys(synthesized().findResources('AWS::ApiGateway::ApiKey'));
    expect(one(synthesized(), 'AWS::ApiGateway::UsagePlanKey').Properties).toMatchObject({
      KeyId: { Ref: key }, UsagePlanId: { Ref: `${PREFIX}RestApiUsagePlan7C5B0716` },
    });
    synthesized().hasResourceProperties('AWS::ApiGateway::Method', { ApiKeyRequired: true, AuthorizationType: 'AWS_IAM' });
    expect(keyed.apiKey).toBeDefined();
  });

  test('fails as before where a key is required and the plan is not wanted', () => {
    expect(() => build({ ...MINIMAL, createUsagePlan: false, apiGatewayProps: { defaultMethodOptions: { apiKeyRequired: true } } }))
      .toThrow(new Error('Error - if API key is required, then the Usage plan must be created\n'));
  });

  test('may switch the deployment off, or choose the endpoint type', () => {
    build({ ...MINIMAL, apiGatewayProps: { deploy: false } }).template().resourceCountIs('AWS::ApiGateway::Stage', 0);
    build({ ...MINIMAL, apiGatewayProps: { endpointTypes: [EndpointType.REGIONAL] } }).template()
      .hasResourceProperties('AWS::ApiGateway::RestApi', { EndpointConfiguration: { Types: ['REGIONAL'] } });
  });

  test('may say what the log group is', () => {
    build({ ...MINIMAL, logGroupProps: { logGroupName: 'mine' } }).template().hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: 'mine' });
  });

  test('gets no warning but those about its templates', () => {
    const { stack: synthesized, template: done } = build({ ...MINIMAL, responseMappingTemplate: RESPONSE });
    done();
    const warnings = synthesized.node.findAll().flatMap(({ node }) => node.metadata).filter(({ type }) => type === 'aws:cdk:warning');
    expect(warnings.map(({ data }) => String(data)).filter((data) => !data.includes('[ack: @model-gateway/vtl-integration:MAP'))).toEqual([]);
  });
});

test('two constructs in a stack share the account setting, each with its own API', () => {
  const stack = new Stack();
  for (const id of ['first', 'second']) { new ApiGatewayToSageMakerEndpoint(stack, id, MINIMAL); }
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::ApiGateway::Account', 1);
  template.resourceCountIs('AWS::ApiGateway::RestApi', 2);
  template.hasResource('AWS::ApiGateway::Account', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  template.allResources('AWS::ApiGateway::Stage', { DependsOn: Match.arrayWith([Match.stringLikeRegexp('Account')]) });
});
