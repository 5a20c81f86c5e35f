import { MethodSetting, Quota, Throttle, UsagePlan } from '@model-gateway/rest-api-model/model';
import { MethodPlan } from '../../plan/method-plan';
import { StagePlan } from '../../plan/stage-plan';
import { periodStart } from './quota-period';
import { BucketLimit, TokenBucket } from './token-bucket';

/** Rate and burst of an account in a Region (documented). */
const ACCOUNT_LIMIT: BucketLimit = { rate: 10_000, burst: 5_000 };

/** Counters of rates and quotas; the only memory that admission has. */
export class Limits {
  private readonly buckets = new Map<string, TokenBucket>();
  private readonly quotas = new Map<string, { readonly start: number; used: number }>();
  private readonly stageLimits = new WeakMap<MethodPlan, { readonly limit: BucketLimit | undefined }>();

  /** Takes a token of a method under the settings of its stage. */
  takeStage(stage: StagePlan, plan: MethodPlan, nowMs: number): boolean {
    let known = this.stageLimits.get(plan);
    if (known === undefined) {
      known = { limit: bucketLimit(stageThrottle(stage.stage.methodSettings, plan)) };
      this.stageLimits.set(plan, known);
    }
    return known.limit === undefined || this.take(`stage ${stage.api.id} ${stage.stage.name} ${plan.title}`, known.limit, nowMs);
  }

  /** Takes a token of a key: the plan's limit for the method where there is one, else the plan's own. */
  takeKey(plan: UsagePlan, keyId: string, methodThrottle: Throttle | undefined, route: string, nowMs: number): boolean {
    const limit = bucketLimit(methodThrottle ?? plan.throttle);
    if (limit === undefined) return true;
    const scope = methodThrottle === undefined ? '' : ` ${route}`;
    return this.take(`key ${plan.id} ${keyId}${scope}`, limit, nowMs);
  }

  /** Counts a request against the quota of a key; false where it is used up. */
  useQuota(plan: UsagePlan, quota: Quota, keyId: string, nowMs: number): boolean {
    const id = `${plan.id} ${keyId}`;
    const start = periodStart(quota.period, nowMs);
    let counter = this.quotas.get(id);
    if (counter?.start !== start) {
      // The offset counts in the first period alone.
      counter = { start, used: counter === undefined ? quota.offset : 0 };
      this.quotas.set(id, counter);
    }
    if (counter.used >= quota.limit) return false;
    counter.used += 1;
    return true;
  }

  private take(id: string, limit: BucketLimit, nowMs: number): boolean {
    let bucket = this.buckets.get(id);
    if (bucket === undefined) {
      bucket = new TokenBucket(limit, nowMs);
      this.buckets.set(id, bucket);
    }
    return bucket.take(nowMs);
  }
}

/** The throttle of the most specific setting: path and method, then path, then method, then all. */
function stageThrottle(settings: readonly MethodSetting[], plan: MethodPlan): Throttle | undefined {
  const { path } = plan.route;
  const { httpMethod } = plan.method;
  const wanted = [[path, httpMethod], [path, '*'], ['*', httpMethod], ['*', '*']];
  for (const [resourcePath, method] of wanted) {
    const setting = settings.find((each) => each.resourcePath === resourcePath && each.httpMethod === method && each.throttle !== undefined);
    if (setting?.throttle !== undefined) return setting.throttle;
  }
  return undefined;
}

/** A limit that lacks one of its two values takes the account's. */
function bucketLimit(throttle: Throttle | undefined): BucketLimit | undefined {
  if (throttle === undefined) return undefined;
  return { rate: throttle.rateLimit ?? ACCOUNT_LIMIT.rate, burst: throttle.burstLimit ?? ACCOUNT_LIMIT.burst };
}
