import { Authorizer, AuthorizerType } from '@model-gateway/rest-api-model/model';
import { Exchange } from '../../exchange/exchange';
import type { AuthorizerDecision } from './authorizer-stub';

/** Most decisions that are kept; the oldest goes first. */
const MAX_DECISIONS = 10_000;

interface KeptDecision {
  readonly decision: AuthorizerDecision;
  readonly until: number;
}

/**
 * What authorizers decided, for as long as they say.
 *
 * As on AWS a decision is kept for a stage, an authorizer and the values of its identity sources, not for a method: whoever was
 * admitted to one method is admitted to all of them (documented). A refusal is kept as well, an error is not.
 */
export class DecisionCache {
  private readonly decisions = new Map<string, KeptDecision>();

  /** Where the decision for a caller is kept; undefined where it is not kept at all. */
  keyOf(exchange: Exchange, authorizer: Authorizer, identity: readonly string[]): string | undefined {
    if (authorizer.type === AuthorizerType.COGNITO_USER_POOLS || authorizer.resultTtlSeconds <= 0 || identity.length === 0) return undefined;
    return JSON.stringify([exchange.stage?.api.id, exchange.stage?.stage.name, authorizer.id, identity]);
  }

  /** The decision that is kept; undefined where there is none or its time is over. */
  find(key: string, nowMs: number): AuthorizerDecision | undefined {
    const kept = this.decisions.get(key);
    if (kept === undefined || kept.until > nowMs) return kept?.decision;
    this.decisions.delete(key);
    return undefined;
  }

  /** Keeps a decision. */
  keep(key: string, decision: AuthorizerDecision, ttlSeconds: number, nowMs: number): void {
    const oldest = this.decisions.keys().next().value;
    if (this.decisions.size >= MAX_DECISIONS && oldest !== undefined) this.decisions.delete(oldest);
    this.decisions.set(key, { decision, until: nowMs + ttlSeconds * 1000 });
  }
}
