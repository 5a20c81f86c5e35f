import { IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';

/**
 * Where the metrics of an endpoint are found.
 */
export interface EndpointMetricsProps {
  /**
   * The name of the endpoint.
   */
  readonly endpointName: string;

  /**
   * The names of its production variants. SageMaker measures each by itself; totals are their sum.
   *
   * @default ['AllTraffic'] - the name that SageMaker's tools give to the only variant
   */
  readonly variantNames?: string[];

  /**
   * How long one data point is.
   *
   * @default Duration.minutes(1)
   */
  readonly period?: Duration;
}

/**
 * What SageMaker measures of an endpoint (CloudWatch namespaces `AWS/SageMaker` and `/aws/sagemaker/Endpoints`).
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/monitoring-cloudwatch.html
 */
export class EndpointMetrics {
  /**
   * The names of the variants that are measured.
   */
  public readonly variantNames: string[];

  private readonly endpointName: string;
  private readonly period: Duration;

  /**
   * @throws an error where `variantNames` is empty
   */
  constructor(props: EndpointMetricsProps) {
    this.variantNames = props.variantNames ?? ['AllTraffic'];
    if (this.variantNames.length === 0) {
      throw new Error("'variantNames' names no variant: got []; name at least one production variant, for example 'AllTraffic'");
    }
    this.endpointName = props.endpointName;
    this.period = props.period ?? Duration.minutes(1);
  }

  /**
   * Invocations of all variants.
   */
  public invocations(): IMetric {
    return this.total('Invocations', 'invocations');
  }

  /**
   * Invocations that the model itself answered with an error, of all variants.
   */
  public modelErrors(): IMetric {
    return this.total('InvocationModelErrors', 'model errors');
  }

  /**
   * Invocations that the model itself answered with an error, of all variants, in percent of the invocations.
   */
  public modelErrorPercent(): IMetric {
    return new MathExpression({
      expression: 'IF(invocations > 0, 100 * FILL(errors, 0) / invocations, 0)',
      label: 'model errors in percent',
      usingMetrics: { invocations: this.invocations(), errors: this.modelErrors() },
      period: this.period,
    });
  }

  /**
   * Time that the model's containers took, in milliseconds, one metric for each variant.
   *
   * @param statistic a CloudWatch statistic, for example `p99` or `Average`
   */
  public modelLatencies(statistic: string): IMetric[] {
    return this.inMilliseconds('ModelLatency', 'model latency', statistic);
  }

  /**
   * Time that SageMaker added to the model's, in milliseconds, one metric for each variant.
   *
   * @param statistic a CloudWatch statistic, for example `p99` or `Average`
   */
  public overheadLatencies(statistic: string): IMetric[] {
    return this.inMilliseconds('OverheadLatency', 'overhead latency', statistic);
  }

  /**
   * How busy the instances are in percent of one processor, one metric for each variant.
   */
  public cpuUtilizations(): IMetric[] {
    return this.perInstance('CPUUtilization', 'CPU');
  }

  /**
   * How much of the instances' memory is used in percent, one metric for each variant.
   */
  public memoryUtilizations(): IMetric[] {
    return this.perInstance('MemoryUtilization', 'memory');
  }

  /**
   * How busy the instances' GPUs are in percent of one GPU, one metric for each variant. Instances without a GPU have none.
   */
  public gpuUtilizations(): IMetric[] {
    return this.perInstance('GPUUtilization', 'GPU');
  }

  private perInstance(metricName: string, label: string): IMetric[] {
    return this.variantNames.map((variant) => this.metric(variant, metricName, {
      label: `${label} ${variant}`, namespace: '/aws/sagemaker/Endpoints', statistic: Stats.AVERAGE,
    }));
  }

  /** SageMaker gives latencies in microseconds. */
  private inMilliseconds(metricName: string, label: string, statistic: string): IMetric[] {
    return this.variantNames.map((variant, index) => {
      const id = metricId(metricName, index);
      return new MathExpression({
        expression: `${id} / 1000`,
        label: `${label} ${statistic} ${variant}`,
        usingMetrics: { [id]: this.metric(variant, metricName, { statistic }) },
        period: this.period,
      });
    });
  }

  private total(metricName: string, label: string): IMetric {
    const metrics = this.variantNames.map((variant) => this.metric(variant, metricName, { statistic: Stats.SUM, label }));
    if (metrics.length === 1) { return metrics[0]; }
    const named = metrics.map((metric, index) => [metricId(metricName, index), metric] as const);
    return new MathExpression({
      expression: named.map(([name]) => `FILL(${name}, 0)`).join(' + '),
      label,
      usingMetrics: Object.fromEntries(named),
      period: this.period,
    });
  }

  private metric(variant: string, metricName: string, how: { statistic: string; label?: string; namespace?: string }): Metric {
    return new Metric({
      namespace: 'AWS/SageMaker', metricName, period: this.period, ...how,
      dimensionsMap: { EndpointName: this.endpointName, VariantName: variant },
    });
  }
}

/** A name for one variant's metric that no other metric of a graph has. */
function metricId(metricName: string, variant: number): string {
  return `${metricName.charAt(0).toLowerCase()}${metricName.slice(1)}${variant}`;
}
