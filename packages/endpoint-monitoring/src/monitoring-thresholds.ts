import type { Duration } from 'aws-cdk-lib/core';

/**
 * When an alarm goes off. Each is looked at over five periods of a minute, and goes off when three of them break it.
 */
export interface MonitoringThresholds {
  /**
   * Share of the requests that API Gateway may answer with a 5xx status, in percent.
   *
   * @default 1
   */
  readonly serverErrorPercent?: number;

  /**
   * Share of the invocations that the model may answer with an error of its own, in percent.
   *
   * @default 1
   */
  readonly modelErrorPercent?: number;

  /**
   * How long the slowest hundredth of the requests (p99) may wait for the endpoint.
   *
   * @default - four fifths of `integrationTimeout`
   */
  readonly integrationLatency?: Duration;

  /**
   * Requests a minute that may be refused with status 429, by a throttle, a used-up quota, or a model that is not ready.
   *
   * @default 10
   */
  readonly throttledRequests?: number;
}
