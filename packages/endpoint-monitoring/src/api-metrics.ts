import type { IRestApi, IStage } from 'aws-cdk-lib/aws-apigateway';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Duration } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/**
 * Where the metrics of a stage are found.
 */
export interface ApiMetricsProps {
  /**
   * The REST API.
   */
  readonly restApi: IRestApi;

  /**
   * The name of the stage.
   *
   * @default - the API's own deployment stage
   */
  readonly stageName?: string;

  /**
   * How long one data point is.
   *
   * @default Duration.minutes(1)
   */
  readonly period?: Duration;
}

/** Whose refused requests a metric filter counts. */
const COUNTED = new WeakMap<IConstruct, string>();

/**
 * What API Gateway measures of one stage of a REST API (CloudWatch namespace `AWS/ApiGateway`).
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 */
export class ApiMetrics {
  private readonly dimensionsMap: { [name: string]: string };
  private readonly period: Duration;
  private readonly throttleNamespace: string;

  /**
   * @throws an error where the API has no stage of its own and `stageName` names none
   */
  constructor(props: ApiMetricsProps) {
    // an imported API has no stage, and neither has one with `deploy: false`
    const own: IStage | undefined = props.restApi.deploymentStage;
    const stage = props.stageName ?? own?.stageName;
    if (stage === undefined) {
      throw new Error("'stageName' is missing, and the API has no stage of its own: got none; name the stage that is watched");
    }
    this.dimensionsMap = { ApiName: props.restApi.restApiName, Stage: stage };
    this.period = props.period ?? Duration.minutes(1);
    this.throttleNamespace = `ModelGateway/${props.restApi.restApiId}/${stage}`;
  }

  /**
   * Requests.
   */
  public requests(): Metric {
    return this.metric('Count', 'requests', Stats.SUM);
  }

  /**
   * Requests that were answered with a status of 400 to 499.
   */
  public clientErrors(): Metric {
    return this.metric('4XXError', 'client errors (4xx)', Stats.SUM);
  }

  /**
   * Requests that were answered with a status of 500 to 599.
   */
  public serverErrors(): Metric {
    return this.metric('5XXError', 'server errors (5xx)', Stats.SUM);
  }

  /**
   * Share of the requests that were answered with a status of 500 to 599, from 0 to 1.
   */
  public serverErrorRate(): Metric {
    return this.metric('5XXError', 'server error rate', Stats.AVERAGE);
  }

  /**
   * Time from the request's arrival to its answer, in milliseconds.
   *
   * @param statistic a CloudWatch statistic, for example `p99` or `Average`
   */
  public latency(statistic: string): Metric {
    return this.metric('Latency', `latency ${statistic}`, statistic);
  }

  /**
   * Time that API Gateway waited for the endpoint, in milliseconds.
   *
   * @param statistic a CloudWatch statistic, for example `p99` or `Average`
   */
  public integrationLatency(statistic: string): Metric {
    return this.metric('IntegrationLatency', `integration latency ${statistic}`, statistic);
  }

  /**
   * Requests that were answered with status 429, counted in the access log, as API Gateway has no metric for them.
   *
   * The first call adds a metric filter to the log group.
   *
   * @param accessLogGroup a group whose lines are JSON with a field `status`, as `LoggedRestApi` writes them
   * @throws an error where the lines of another API or stage are counted in the group already
   */
  public throttledRequests(accessLogGroup: ILogGroup): Metric {
    if (this.isFirstIn(accessLogGroup)) {
      const filter = accessLogGroup.addMetricFilter('ThrottledRequests', {
        filterPattern: { logPatternString: '{ $.status = "429" }' },
        metricNamespace: this.throttleNamespace,
        metricName: 'ThrottledRequests',
      });
      COUNTED.set(filter, this.throttleNamespace);
    }
    return new Metric({
      namespace: this.throttleNamespace, metricName: 'ThrottledRequests', label: 'throttled (429)', statistic: Stats.SUM, period: this.period,
    });
  }

  private isFirstIn(accessLogGroup: ILogGroup): boolean {
    const filter = accessLogGroup.node.tryFindChild('ThrottledRequests');
    const counted = filter && COUNTED.get(filter);
    if (counted === undefined || counted === this.throttleNamespace) { return counted === undefined; }
    throw new Error(`the access log '${accessLogGroup.node.path}' has the lines of several APIs or stages, whose refused requests cannot be told apart: `
      + 'got it twice; give each a group of its own');
  }

  private metric(metricName: string, label: string, statistic: string): Metric {
    return new Metric({
      namespace: 'AWS/ApiGateway', metricName, label, statistic, period: this.period, dimensionsMap: this.dimensionsMap,
    });
  }
}
