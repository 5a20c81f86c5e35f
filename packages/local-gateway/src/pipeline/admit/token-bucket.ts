/** Rate and burst of one limit. */
export interface BucketLimit {
  /** Tokens a second. */
  readonly rate: number;
  /** Most tokens at once. */
  readonly burst: number;
}

/** A token bucket: it fills at the rate, holds the burst, and gives one token a request. */
export class TokenBucket {
  private tokens: number;
  private filledAt: number;

  constructor(private readonly limit: BucketLimit, nowMs: number) {
    this.tokens = limit.burst;
    this.filledAt = nowMs;
  }

  /** Takes a token; false where there is none. */
  take(nowMs: number): boolean {
    const passedMs = Math.max(0, nowMs - this.filledAt);
    this.tokens = Math.min(this.limit.burst, this.tokens + passedMs * this.limit.rate / 1000);
    this.filledAt = nowMs;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
