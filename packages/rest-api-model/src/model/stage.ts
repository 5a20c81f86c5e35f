import { SourceLocation } from './location';

/**
 * Where and how accesses are logged.
 */
export interface AccessLogSetting {
  /**
   * ARN of the log group or delivery stream.
   *
   * @default - none
   */
  readonly destinationArn?: string;

  /**
   * The line to write, with `$context` variables.
   *
   * @default - nothing is written
   */
  readonly format?: string;
}

/**
 * Steady rate and burst that callers may reach.
 */
export interface Throttle {
  /**
   * Requests a second.
   *
   * @default - no limit of its own
   */
  readonly rateLimit?: number;

  /**
   * Requests at once.
   *
   * @default - no limit of its own
   */
  readonly burstLimit?: number;
}

/**
 * Settings of a stage for one method, or for all with path and method `*`.
 */
export interface MethodSetting {
  /**
   * Path of the resource, or `*` for all.
   */
  readonly resourcePath: string;

  /**
   * HTTP method, or `*` for all.
   */
  readonly httpMethod: string;

  /**
   * `OFF`, `ERROR` or `INFO`: what the execution log holds.
   *
   * @default - the setting of the stage
   */
  readonly loggingLevel?: string;

  /**
   * Whether whole payloads are logged.
   *
   * @default - the setting of the stage
   */
  readonly dataTraceEnabled?: boolean;

  /**
   * Rate and burst of the method.
   *
   * @default - the setting of the stage
   */
  readonly throttle?: Throttle;

  /**
   * Whether answers are cached.
   *
   * @default - the setting of the stage
   */
  readonly cachingEnabled?: boolean;

  /**
   * Seconds that an answer stays in the cache, 0 to 3600.
   *
   * @default - the setting of the stage
   */
  readonly cacheTtlSeconds?: number;
}

/**
 * A deployed stage of an API.
 */
export interface Stage {
  /**
   * Name of the stage: the first part of the path.
   */
  readonly name: string;

  /**
   * Physical id of the deployment.
   */
  readonly deploymentId: string;

  /**
   * Stage variables.
   */
  readonly variables: { readonly [name: string]: string };

  /**
   * The access log.
   *
   * @default - accesses are not logged
   */
  readonly accessLog?: AccessLogSetting;

  /**
   * Settings by method, in the order of the template.
   */
  readonly methodSettings: MethodSetting[];

  /**
   * Whether the stage has a cache cluster.
   */
  readonly cacheClusterEnabled: boolean;

  /**
   * Whether requests are traced with X-Ray.
   */
  readonly tracingEnabled: boolean;

  /**
   * Where the stage was read.
   */
  readonly location: SourceLocation;
}
