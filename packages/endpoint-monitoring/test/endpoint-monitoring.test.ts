import { EndpointMonitoring, EndpointMonitoringProps } from '@model-gateway/endpoint-monitoring';
import { MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { AlarmBase } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Match, Matcher, Template } from 'aws-cdk-lib/assertions';
import { CfnParameter, Duration, Stack } from 'aws-cdk-lib/core';

type Given = Partial<Omit<EndpointMonitoringProps, 'restApi'>>;

function api(stack: Stack, id = 'Api'): { restApi: RestApi } {
  const restApi = new RestApi(stack, id, { restApiName: 'ratings' });
  restApi.root.addMethod('GET', new MockIntegration());
  return { restApi };
}

function watch(stack: Stack, given: (stack: Stack) => Given = () => ({})): EndpointMonitoring {
  return new EndpointMonitoring(stack, 'Monitoring', { ...api(stack), endpointName: 'my-endpoint', ...given(stack) });
}

function watched(given?: (stack: Stack) => Given): { monitoring: EndpointMonitoring; template: Template } {
  const stack = new Stack();
  return { monitoring: watch(stack, given), template: Template.fromStack(stack) };
}

const stage = { Ref: 'ApiDeploymentStageprod3EB9684E' };
const dimensions = [{ Name: 'ApiName', Value: 'ratings' }, { Name: 'Stage', Value: stage }];

function measured(metric: object, statistic: string): Matcher {
  return Match.objectLike({ MetricStat: { Metric: Match.objectLike(metric), Period: 60, Stat: statistic } });
}

/** The dashboard's text with each unresolved part replaced by what it refers to. */
function dashboardText(template: Template): string {
  const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'));
  const body: unknown = dashboard.Properties.DashboardBody;
  if (typeof body === 'string') { return body; }
  const parts = (body as { 'Fn::Join': [string, (string | { Ref?: string; 'Fn::GetAtt'?: string[] })[]] })['Fn::Join'][1];
  return parts.map((part) => (typeof part === 'string' ? part : part.Ref ?? part['Fn::GetAtt']?.join('.') ?? '')).join('');
}

test('the API is watched for server errors as a share of its requests', () => {
  watched().template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    Metrics: [measured({ Namespace: 'AWS/ApiGateway', MetricName: '5XXError', Dimensions: dimensions }, 'Average')],
    Threshold: 0.01, ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 5, DatapointsToAlarm: 3, TreatMissingData: 'notBreaching',
  });
});

test('latency is watched against four fifths of the timeout', () => {
  watched().template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    Metrics: [measured({ MetricName: 'IntegrationLatency' }, 'p99')], Threshold: 23_200,
  });
  watched(() => ({ integrationTimeout: Duration.seconds(10) })).template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    Metrics: [measured({ MetricName: 'IntegrationLatency' }, 'p99')], Threshold: 8000,
    AlarmDescription: 'The endpoint takes so long that requests are about to break the timeout of 10 s',
  });
});

test('the model is watched for errors of its own in percent of the invocations', () => {
  watched().template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    Threshold: 1,
    Metrics: Match.arrayWith([
      Match.objectLike({ Expression: 'IF(invocations > 0, 100 * FILL(errors, 0) / invocations, 0)', ReturnData: true }),
      Match.objectLike({
        Id: 'errors', ReturnData: false,
        MetricStat: { Metric: Match.objectLike({ Namespace: 'AWS/SageMaker', MetricName: 'InvocationModelErrors', Dimensions: [
          { Name: 'EndpointName', Value: 'my-endpoint' }, { Name: 'VariantName', Value: 'AllTraffic' },
        ] }), Period: 60, Stat: 'Sum' },
      }),
    ]),
  });
});

test('the variants of an endpoint are added up', () => {
  watched(() => ({ variantNames: ['a', 'b'] })).template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    Metrics: Match.arrayWith([
      Match.objectLike({ Id: 'errors', Expression: 'FILL(invocationModelErrors0, 0) + FILL(invocationModelErrors1, 0)' }),
      Match.objectLike({ Id: 'invocationModelErrors1', MetricStat: Match.objectLike({ Metric: Match.objectLike({
        Dimensions: Match.arrayWith([{ Name: 'VariantName', Value: 'b' }]),
      }) }) }),
    ]),
  });
});

test('refused requests are counted in the access log', () => {
  const { template, monitoring } = watched((stack) => ({ accessLogGroup: new LogGroup(stack, 'Log') }));
  template.hasResourceProperties('AWS::Logs::MetricFilter', {
    FilterPattern: '{ $.status = "429" }',
    MetricTransformations: [Match.objectLike({ MetricName: 'ThrottledRequests', MetricValue: '1' })],
  });
  template.hasResourceProperties('AWS::CloudWatch::Alarm', { Metrics: [measured({ MetricName: 'ThrottledRequests' }, 'Sum')], Threshold: 10 });
  expect(monitoring.throttleAlarm).toBeDefined();
});

test('several endpoints behind one API count its refused requests once', () => {
  const stack = new Stack();
  const accessLogGroup = new LogGroup(stack, 'Log');
  const { restApi } = api(stack);
  for (const name of ['ratings', 'similar']) { new EndpointMonitoring(stack, name, { restApi, endpointName: name, accessLogGroup }); }
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::Logs::MetricFilter', 1);
  const [filter] = Object.values(template.findResources('AWS::Logs::MetricFilter'));
  const [{ MetricNamespace: Namespace }] = filter.Properties.MetricTransformations as [{ MetricNamespace: unknown }];
  template.resourcePropertiesCountIs('AWS::CloudWatch::Alarm', { Metrics: [measured({ MetricName: 'ThrottledRequests', Namespace }, 'Sum')] }, 2);
});

test('without an access log no alarm watches refused requests', () => {
  const { template, monitoring } = watched();
  template.resourceCountIs('AWS::CloudWatch::Alarm', 3);
  template.resourceCountIs('AWS::Logs::MetricFilter', 0);
  expect(monitoring.throttleAlarm).toBeUndefined();
});

test('the thresholds are the user\'s to set', () => {
  const { template } = watched((stack) => ({
    accessLogGroup: new LogGroup(stack, 'Log'),
    thresholds: { serverErrorPercent: 5, modelErrorPercent: 0, integrationLatency: Duration.millis(750), throttledRequests: 0 },
  }));
  const thresholds = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map((alarm) => alarm.Properties.Threshold);
  expect(thresholds.sort()).toEqual([0, 0, 0.05, 750]);
});

test('every alarm tells whom the user names', () => {
  const { template } = watched((stack) => ({
    accessLogGroup: new LogGroup(stack, 'Log'),
    alarmActions: [{ bind: () => ({ alarmActionArn: 'arn:aws:sns:eu-west-1:111122223333:pager' }) }],
  }));
  const actions = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map((alarm) => alarm.Properties.AlarmActions);
  expect(actions).toEqual(Array(4).fill(['arn:aws:sns:eu-west-1:111122223333:pager']));
});

test('the dashboard joins what the API and the endpoint measure', () => {
  const { template } = watched((stack) => ({ variantNames: ['blue', 'green'], accessLogGroup: new LogGroup(stack, 'Log'), dashboardName: 'ratings' }));
  template.hasResourceProperties('AWS::CloudWatch::Dashboard', { DashboardName: 'ratings' });
  const widgets: { type: string; properties: { title: string; alarms?: string[]; metrics?: unknown[][] } }[] =
    JSON.parse(dashboardText(template)).widgets;
  expect(widgets.map((widget) => widget.properties.title)).toEqual([
    'Alarms', 'Requests', 'Errors answered by the API', 'Waiting for an answer (ms)', 'Spent in SageMaker (ms)', 'Invocations', 'Instances (%)',
  ]);
  expect(widgets[0].properties.alarms).toHaveLength(4);
  expect(JSON.stringify(widgets[4].properties.metrics)).toContain('modelLatency1 / 1000');
  expect(widgets[6].properties.metrics).toHaveLength(6);
});

test('what is measured serves alarms of the user\'s own', () => {
  const stack = new Stack();
  const alarm = watch(stack).apiMetrics.clientErrors().createAlarm(stack, 'ClientErrors', { threshold: 50, evaluationPeriods: 1 });
  expect(alarm).toBeInstanceOf(AlarmBase);
  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
    Metrics: [measured({ MetricName: '4XXError', Dimensions: dimensions }, 'Sum')], Threshold: 50,
  });
});

test('another stage than the API\'s own can be watched', () => {
  watched(() => ({ stageName: 'beta' })).template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    Metrics: [measured({
      MetricName: '5XXError', Dimensions: [{ Name: 'ApiName', Value: 'ratings' }, { Name: 'Stage', Value: 'beta' }],
    }, 'Average')],
  });
});

describe('fails', () => {
  test('on thresholds out of their bounds, all at once', () => {
    expect(() => watched(() => ({ thresholds: { serverErrorPercent: -1, modelErrorPercent: 100, throttledRequests: NaN } }))).toThrow(new Error([
      "'thresholds.serverErrorPercent' is no share that an alarm can watch: got -1; write a percentage from 0 up to, not including, 100",
      "'thresholds.modelErrorPercent' is no share that an alarm can watch: got 100; write a percentage from 0 up to, not including, 100",
      "'thresholds.throttledRequests' is no number of requests: got NaN; write 0 or more",
    ].join('\n')));
  });

  test.each(['', 'my endpoint', '-a'])('on the endpoint name %p, which would never have data', (endpointName) => {
    expect(() => watched(() => ({ endpointName }))).toThrow(new Error(
      `'endpointName' is not a SageMaker endpoint name: got '${endpointName}'; write 1 to 63 letters, digits and hyphens, the first and the last no hyphen`));
  });

  test('where an API has no stage, and none is named', () => {
    const stack = new Stack();
    const undeployed = new RestApi(stack, 'Api', { deploy: false });
    const imported = RestApi.fromRestApiAttributes(stack, 'Theirs', { restApiId: 'a', rootResourceId: 'b', restApiName: 'theirs' });
    for (const restApi of [undeployed, imported]) {
      expect(() => new EndpointMonitoring(stack, `Of ${restApi.node.id}`, { restApi, endpointName: 'e' }))
        .toThrow(new Error("'stageName' is missing, and the API has no stage of its own: got none; name the stage that is watched"));
    }
    new EndpointMonitoring(stack, 'Named', { restApi: imported, endpointName: 'e', stageName: 'prod' });
    undeployed.root.addMethod('GET', new MockIntegration());
    Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
      Metrics: [measured({ MetricName: '5XXError', Dimensions: [{ Name: 'ApiName', Value: 'theirs' }, { Name: 'Stage', Value: 'prod' }] }, 'Average')],
    });
  });

  test('where the lines of several APIs are in one access log', () => {
    const stack = new Stack();
    const accessLogGroup = new LogGroup(stack, 'Log');
    new EndpointMonitoring(stack, 'One', { ...api(stack, 'First'), endpointName: 'e', accessLogGroup });
    expect(() => new EndpointMonitoring(stack, 'Two', { ...api(stack, 'Second'), endpointName: 'e', accessLogGroup })).toThrow(new Error(
      "the access log 'Default/Log' has the lines of several APIs or stages, whose refused requests cannot be told apart: got it twice; "
      + 'give each a group of its own'));
  });

  test('on what is not what it has to be, all at once', () => {
    const wrong = (props: object) => () => watched(() => props);
    expect(wrong({
      restApi: 'a', stageName: 5, variantNames: 'AllTraffic', accessLogGroup: 'logs', integrationTimeout: 29, thresholds: 1, alarmActions: {}, dashboardName: [],
    })).toThrow(new Error([
      "'restApi' is no REST API: got 'a'; give the REST API in front of the endpoint",
      "'stageName' is no text: got 5; write it in quotes",
      "'variantNames' is no list of texts: got 'AllTraffic'; write it in brackets, and each text in quotes",
      "'accessLogGroup' is no log group: got 'logs'; give the group that receives the access log",
      "'integrationTimeout' is no Duration: got 29; write for example Duration.seconds(5)",
      "'thresholds' is no object: got 1; write it in braces",
      "'alarmActions' is no list of alarm actions: got an object; write it in brackets, for example [new SnsAction(topic)]",
      "'dashboardName' is no text: got []; write it in quotes",
    ].join('\n')));
    expect(wrong({ thresholds: { serverErrorPercent: '1', modelErrorPercent: true, integrationLatency: 5, throttledRequests: 'many' } })).toThrow(new Error([
      "'thresholds.serverErrorPercent' is no number: got '1'; write it without quotes",
      "'thresholds.modelErrorPercent' is no number: got true; write it without quotes",
      "'thresholds.integrationLatency' is no Duration: got 5; write for example Duration.seconds(5)",
      "'thresholds.throttledRequests' is no number: got 'many'; write it without quotes",
    ].join('\n')));
  });

  test('where no variant is named', () => {
    expect(() => watched(() => ({ variantNames: [] })))
      .toThrow(new Error("'variantNames' names no variant: got []; name at least one production variant, for example 'AllTraffic'"));
  });
});

test('fails where a threshold that is converted is known at deployment only', () => {
  expect(() => watched((stack) => ({ thresholds: { serverErrorPercent: new CfnParameter(stack, 'Percent', { type: 'Number' }).valueAsNumber } })))
    .toThrow(new Error("'thresholds.serverErrorPercent' is known at deployment only, and the alarm needs a hundredth of it: got a token; write a number"));
});

test('a name and the other thresholds may be known at deployment only', () => {
  const { template } = watched((stack) => ({
    endpointName: new CfnParameter(stack, 'Name').valueAsString,
    thresholds: { modelErrorPercent: new CfnParameter(stack, 'Percent', { type: 'Number' }).valueAsNumber },
  }));
  template.hasResourceProperties('AWS::CloudWatch::Alarm', { Threshold: { Ref: 'Percent' } });
});

test('null, as code without types may say it, asks for the default', () => {
  const nothing = Object.fromEntries(['stageName', 'variantNames', 'accessLogGroup', 'integrationTimeout', 'thresholds', 'alarmActions', 'dashboardName']
    .map((prop) => [prop, null]));
  expect(watched(() => nothing).template.toJSON()).toEqual(watched().template.toJSON());
  expect(() => new EndpointMonitoring(new Stack(), 'Monitoring', JSON.parse('null') as EndpointMonitoringProps)).toThrow(new Error([
    "'restApi' is missing: got none; give the REST API in front of the endpoint",
    "'endpointName' is not a SageMaker endpoint name: got 'undefined'; write 1 to 63 letters, digits and hyphens, the first and the last no hyphen",
  ].join('\n')));
});
