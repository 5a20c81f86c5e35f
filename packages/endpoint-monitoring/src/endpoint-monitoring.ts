import { checkKinds, given, isSageMakerName, refuse } from '@model-gateway/prop-checks';
import type { IRestApi } from 'aws-cdk-lib/aws-apigateway';
import { Alarm, ComparisonOperator, Dashboard, IAlarmAction, IMetric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Duration, Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { ApiMetrics } from './api-metrics';
import { EndpointMetrics } from './endpoint-metrics';
import { MonitoringThresholds } from './monitoring-thresholds';
import { KINDS } from './private/kinds';
import { makeDashboard } from './private/make-dashboard';

/**
 * Which API and which endpoint are watched, and who is told.
 */
export interface EndpointMonitoringProps {
  /**
   * The REST API in front of the endpoint. CloudWatch knows it by its name, so an imported one needs its `restApiName`, and `stageName` below.
   */
  readonly restApi: IRestApi;

  /**
   * The name of the endpoint behind it.
   */
  readonly endpointName: string;

  /**
   * The name of the stage that is watched.
   *
   * @default - the API's own deployment stage
   */
  readonly stageName?: string;

  /**
   * The names of the endpoint's production variants.
   *
   * @default ['AllTraffic'] - the name that SageMaker's tools give to the only variant
   */
  readonly variantNames?: string[];

  /**
   * The API's access log, in which refused requests (429) are counted.
   *
   * Its lines must be JSON with a field `status`, as `LoggedRestApi` writes them, and of this API alone. Several constructs that
   * watch one API count them once.
   *
   * @default - refused requests are not counted, and no alarm watches them
   */
  readonly accessLogGroup?: ILogGroup;

  /**
   * How long API Gateway waits for the endpoint.
   *
   * @default Duration.seconds(29)
   */
  readonly integrationTimeout?: Duration;

  /**
   * When the alarms go off.
   *
   * @default - 1 % of server or model errors, four fifths of the timeout, 10 refused requests a minute
   */
  readonly thresholds?: MonitoringThresholds;

  /**
   * What happens when an alarm goes off, for example a message to an SNS topic.
   *
   * @default - the alarm is seen on the dashboard only
   */
  readonly alarmActions?: IAlarmAction[];

  /**
   * The name of the dashboard.
   *
   * @default - CloudFormation makes one up
   */
  readonly dashboardName?: string;
}

/**
 * Alarms and a dashboard over an API and the SageMaker endpoint behind it, so that a slow or failing prediction can be
 * followed from the client to the instance on one page.
 */
export class EndpointMonitoring extends Construct {
  /**
   * What API Gateway measures of the stage.
   */
  public readonly apiMetrics: ApiMetrics;

  /**
   * What SageMaker measures of the endpoint.
   */
  public readonly endpointMetrics: EndpointMetrics;

  /**
   * Goes off when too many requests are answered with a 5xx status.
   */
  public readonly serverErrorAlarm: Alarm;

  /**
   * Goes off when the endpoint takes so long that requests are about to time out.
   */
  public readonly latencyAlarm: Alarm;

  /**
   * Goes off when the model answers too many invocations with an error of its own.
   */
  public readonly modelErrorAlarm: Alarm;

  /**
   * Goes off when too many requests are refused with 429; absent without an access log.
   */
  public readonly throttleAlarm?: Alarm;

  /**
   * The dashboard.
   */
  public readonly dashboard: Dashboard;

  /**
   * @throws an error that lists every broken rule: a missing API, a name that is no endpoint's, a threshold out of its bounds; or one that says
   * that the API has no stage, or that variants have no names
   */
  constructor(scope: Construct, id: string, props: EndpointMonitoringProps) {
    super(scope, id);
    const known = given(props);
    const thresholds = given(known.thresholds ?? {});
    const { restApi, stageName, endpointName, variantNames, accessLogGroup, integrationTimeout, alarmActions, dashboardName } = known;
    refuse(checkKinds<EndpointMonitoringProps>(known, KINDS));
    refuse([...checkApi(restApi), ...checkEndpointName(endpointName), ...checkThresholds(thresholds)]);
    const timeout = integrationTimeout ?? Duration.seconds(29);

    this.apiMetrics = new ApiMetrics({ restApi, stageName });
    this.endpointMetrics = new EndpointMetrics({ endpointName, variantNames });

    this.serverErrorAlarm = this.alarm('ServerErrors', this.apiMetrics.serverErrorRate(), (thresholds.serverErrorPercent ?? 1) / 100,
      'The API answers too many requests with a 5xx status');
    this.latencyAlarm = this.alarm('Latency', this.apiMetrics.integrationLatency(Stats.p(99)),
      thresholds.integrationLatency?.toMilliseconds() ?? timeout.toMilliseconds() * 0.8,
      `The endpoint takes so long that requests are about to break the timeout of ${timeout.toSeconds({ integral: false })} s`);
    this.modelErrorAlarm = this.alarm('ModelErrors', this.endpointMetrics.modelErrorPercent(), thresholds.modelErrorPercent ?? 1,
      'The model answers too many invocations with an error of its own');
    const throttled = accessLogGroup && this.apiMetrics.throttledRequests(accessLogGroup);
    this.throttleAlarm = throttled && this.alarm('Throttles', throttled, thresholds.throttledRequests ?? 10,
      'Too many requests are refused with status 429');

    const alarms = [this.serverErrorAlarm, this.latencyAlarm, this.modelErrorAlarm, ...(this.throttleAlarm ? [this.throttleAlarm] : [])];
    for (const alarm of alarms) { alarm.addAlarmAction(...alarmActions ?? []); }
    this.dashboard = makeDashboard(this, 'Dashboard', {
      name: dashboardName, alarms, api: this.apiMetrics, endpoint: this.endpointMetrics, throttled,
    });
  }

  private alarm(id: string, metric: IMetric, threshold: number, alarmDescription: string): Alarm {
    return new Alarm(this, id, {
      metric, threshold, alarmDescription,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 5,
      datapointsToAlarm: 3,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}

/** Code without types may leave it out. */
function checkApi(restApi: unknown): string[] {
  return restApi ? [] : ["'restApi' is missing: got none; give the REST API in front of the endpoint"];
}

/** A name that no endpoint has would give a dashboard and alarms without any data, for ever. */
function checkEndpointName(name: string): string[] {
  return isSageMakerName(name) ? []
    : [`'endpointName' is not a SageMaker endpoint name: got '${name}'; write 1 to 63 letters, digits and hyphens, the first and the last no hyphen`];
}

function checkThresholds(thresholds: MonitoringThresholds): string[] {
  const problems: string[] = [];
  if (Token.isUnresolved(thresholds.serverErrorPercent)) {
    problems.push("'thresholds.serverErrorPercent' is known at deployment only, and the alarm needs a hundredth of it: got a token; write a number");
  }
  for (const name of ['serverErrorPercent', 'modelErrorPercent'] as const) {
    const percent = thresholds[name];
    if (percent !== undefined && !Token.isUnresolved(percent) && !(percent >= 0 && percent < 100)) {
      problems.push(`'thresholds.${name}' is no share that an alarm can watch: got ${percent}; write a percentage from 0 up to, not including, 100`);
    }
  }
  const throttled = thresholds.throttledRequests;
  if (throttled !== undefined && !Token.isUnresolved(throttled) && !(throttled >= 0)) {
    problems.push(`'thresholds.throttledRequests' is no number of requests: got ${throttled}; write 0 or more`);
  }
  return problems;
}
