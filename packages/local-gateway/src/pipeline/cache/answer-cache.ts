import { MethodSetting } from '@model-gateway/rest-api-model/model';
import { Exchange } from '../../exchange/exchange';
import { GatewayAnswer, Header } from '../../http/gateway-request';
import { parseMappingExpression } from '../../plan/mapping-expression';
import { MethodPlan } from '../../plan/method-plan';
import { StagePlan } from '../../plan/stage-plan';

/** Largest answer that is kept, in bytes (documented). */
const MAX_CACHED_BYTES = 1_048_576;

/** Seconds that an answer is kept where the stage says nothing (documented). */
const DEFAULT_TTL_SECONDS = 300;

/** Answers that are kept at once, so that a long run does not fill the memory; the oldest goes first. */
const MAX_ENTRIES = 1000;

/** Headers that belong to one request. */
const OF_A_REQUEST = new Set(['x-amzn-requestid', 'x-amz-apigw-id', 'x-amzn-trace-id']);

/** Under which key the answer to a request is kept, and how long. */
export interface CachePlan {
  readonly key: string;
  readonly ttlMs: number;
}

interface Entry {
  readonly answer: GatewayAnswer;
  readonly expiresAt: number;
}

/** The cache of the stages: answers by cache namespace and cache key parameters. */
export class AnswerCache {
  private readonly entries = new Map<string, Entry>();

  /** The key and lifetime of a request's answer; undefined where the method is not cached. */
  planFor(exchange: Exchange): CachePlan | undefined {
    const { stage, plan } = exchange;
    if (stage === undefined || plan === undefined || !stage.stage.cacheClusterEnabled) return undefined;
    const setting = cacheSetting(stage, plan);
    const ttlSeconds = setting?.cacheTtlSeconds ?? DEFAULT_TTL_SECONDS;
    if (setting?.cachingEnabled !== true || ttlSeconds === 0 || plan.integration === undefined) return undefined;
    const { cacheNamespace, cacheKeyParameters } = plan.integration.integration;
    const values = cacheKeyParameters.map((name) => [name, keyValue(exchange, name) ?? null]);
    return { key: JSON.stringify([stage.api.id, stage.stage.name, cacheNamespace, exchange.httpMethod, values]), ttlMs: ttlSeconds * 1000 };
  }

  /** A kept answer, with the ids of this request; a client that sends `Cache-Control: max-age=0` gets a fresh one (documented). */
  find(key: string, exchange: Exchange, nowMs: number): GatewayAnswer | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) return undefined;
    const isUnwanted = /\bmax-age=0\b/.test(exchange.headers.find('cache-control') ?? '');
    if (isUnwanted || entry.expiresAt <= nowMs) {
      this.entries.delete(key);
      return undefined;
    }
    const ids: readonly Header[] = [['x-amzn-RequestId', exchange.ids.requestId], ['x-amz-apigw-id', exchange.ids.extendedRequestId]];
    return { ...entry.answer, headers: [...entry.answer.headers, ...ids] };
  }

  /** Keeps an answer, unless it is too large. */
  keep(key: string, answer: GatewayAnswer, ttlMs: number, nowMs: number): void {
    const bytes = typeof answer.body === 'string' ? Buffer.byteLength(answer.body) : answer.body.length;
    if (bytes > MAX_CACHED_BYTES) return;
    const oldest = this.entries.size >= MAX_ENTRIES ? this.entries.keys().next().value : undefined;
    if (oldest !== undefined) this.entries.delete(oldest);
    const headers = answer.headers.filter(([name]) => !OF_A_REQUEST.has(name.toLowerCase()));
    this.entries.set(key, { answer: { ...answer, headers }, expiresAt: nowMs + ttlMs });
  }
}

/** Only GET is cached where a setting is for all methods (documented); a setting of the method itself caches any. */
function cacheSetting(stage: StagePlan, { route, method }: MethodPlan): MethodSetting | undefined {
  const settings = stage.stage.methodSettings.filter(({ cachingEnabled }) => cachingEnabled !== undefined);
  const own = settings.find((each) => each.resourcePath === route.path && each.httpMethod === method.httpMethod);
  if (own !== undefined || method.httpMethod !== 'GET') return own;
  return settings.find(({ resourcePath, httpMethod }) => resourcePath === route.path && httpMethod === '*')
    ?? settings.find(({ resourcePath, httpMethod }) => resourcePath === '*' && (httpMethod === '*' || httpMethod === 'GET'));
}

function keyValue(exchange: Exchange, name: string): string | undefined {
  const source = parseMappingExpression(name);
  switch (source.from) {
    case 'path': return exchange.pathParameters[source.name];
    case 'querystring': return exchange.query.last[source.name];
    case 'multivaluequerystring': return exchange.query.multi[source.name]?.join(',');
    case 'header': return exchange.headers.visible[source.name];
    case 'multivalueheader': return exchange.headers.multi[source.name]?.join(',');
    default: return undefined;
  }
}
