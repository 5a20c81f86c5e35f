import { QuotaPeriod } from '@model-gateway/rest-api-model/model';

const DAY_MS = 86_400_000;

/** Start of the period that a time lies in, in milliseconds since 1970; periods begin at midnight UTC. */
export function periodStart(period: QuotaPeriod, nowMs: number): number {
  const now = new Date(nowMs);
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  switch (period) {
    case QuotaPeriod.DAY: return midnight;
    case QuotaPeriod.WEEK: return midnight - now.getUTCDay() * DAY_MS;
    case QuotaPeriod.MONTH: return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1);
  }
}
