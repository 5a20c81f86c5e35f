import { SourceLocation } from './location';
import { Throttle } from './stage';

/**
 * Length of the period that a quota counts.
 */
export enum QuotaPeriod {
  /** From midnight UTC. */
  DAY = 'DAY',
  /** From Sunday, midnight UTC. */
  WEEK = 'WEEK',
  /** From the first of the month, midnight UTC. */
  MONTH = 'MONTH',
}

/**
 * Number of requests that a key may make in a period.
 */
export interface Quota {
  /**
   * Requests in a period.
   */
  readonly limit: number;

  /**
   * Requests taken off the first period.
   */
  readonly offset: number;

  /**
   * The period.
   */
  readonly period: QuotaPeriod;
}

/**
 * A stage that a usage plan admits to.
 */
export interface UsagePlanStage {
  /**
   * Physical id of the API.
   */
  readonly apiId: string;

  /**
   * Name of the stage.
   */
  readonly stage: string;

  /**
   * `/path/METHOD` to the rate and burst of that method under this plan.
   */
  readonly throttle: { readonly [route: string]: Throttle };
}

/**
 * A key that clients send.
 */
export interface ApiKey {
  /**
   * Physical id of the key.
   */
  readonly id: string;

  /**
   * Name of the key.
   *
   * @default - unnamed
   */
  readonly name?: string;

  /**
   * The secret itself.
   *
   * @default - API Gateway makes one when it deploys
   */
  readonly value?: string;

  /**
   * Whether the key admits anybody.
   */
  readonly enabled: boolean;

  /**
   * Where the key was read.
   */
  readonly location: SourceLocation;
}

/**
 * Limits for the holders of some keys on some stages.
 */
export interface UsagePlan {
  /**
   * Physical id of the plan.
   */
  readonly id: string;

  /**
   * Name of the plan.
   *
   * @default - unnamed
   */
  readonly name?: string;

  /**
   * Stages the plan admits to.
   */
  readonly stages: UsagePlanStage[];

  /**
   * Rate and burst of each key.
   *
   * @default - the stage's
   */
  readonly throttle?: Throttle;

  /**
   * Requests that each key may make in a period.
   *
   * @default - no limit
   */
  readonly quota?: Quota;

  /**
   * The keys of the plan.
   */
  readonly keys: ApiKey[];

  /**
   * Where the plan was read.
   */
  readonly location: SourceLocation;
}
