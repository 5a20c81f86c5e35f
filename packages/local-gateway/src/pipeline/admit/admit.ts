import { ApiKey, ApiKeySource, UsagePlan } from '@model-gateway/rest-api-model/model';
import { coded } from '../../errors/catalogue';
import { CallerIdentity, Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { localKeyValue } from '../../plan/local-key-value';
import { Limits } from './limits';

/** A key that admits to the stage, with the plan that says so. */
interface AdmittedKey {
  readonly plan: UsagePlan;
  readonly key: ApiKey;
  readonly value: string;
}

/**
 * Checks the API key and counts the request: key and quota, then the plan's rate, then the stage's (documented order).
 *
 * The account's own limit comes last on AWS and is not counted here: it differs between accounts, and would only stop a load test.
 *
 * Answers the identity of the key, undefined where none was sent.
 */
export function admit(exchange: Exchange, limits: Limits, nowMs: number): CallerIdentity | Fault | undefined {
  const { plan, stage } = exchange;
  if (plan === undefined || stage === undefined) return undefined;
  let admitted: AdmittedKey | undefined;
  if (plan.isKeyRequired) {
    const value = sentKey(exchange);
    admitted = value === undefined ? undefined : findKey(exchange, value);
    if (admitted === undefined) return invalidKey(exchange, value);
    const fault = countKey(exchange, admitted, limits, nowMs);
    if (fault !== undefined) return fault;
  }
  if (!limits.takeStage(stage, plan, nowMs)) return throttled(`the rate or burst limit of ${plan.title} in stage '${stage.stage.name}' is reached`);
  return admitted && { apiKey: admitted.value, apiKeyId: admitted.key.id };
}

function sentKey(exchange: Exchange): string | undefined {
  return exchange.stage?.api.apiKeySource === ApiKeySource.AUTHORIZER ? exchange.identity.apiKey : exchange.headers.find('x-api-key');
}

function findKey(exchange: Exchange, value: string): AdmittedKey | undefined {
  const { stage } = exchange;
  for (const plan of stage?.api.usagePlans ?? []) {
    if (!plan.stages.some((each) => each.apiId === stage?.api.id && each.stage === stage.stage.name)) continue;
    const key = plan.keys.find((each) => each.enabled && localKeyValue(each) === value);
    if (key !== undefined) return { plan, key, value };
  }
  return undefined;
}

function countKey(exchange: Exchange, { plan, key }: AdmittedKey, limits: Limits, nowMs: number): Fault | undefined {
  const name = `usage plan '${plan.name ?? plan.id}'`;
  if (plan.quota !== undefined && !limits.useQuota(plan, plan.quota, key.id, nowMs)) {
    const explanation = `the quota of ${plan.quota.limit} requests a ${plan.quota.period.toLowerCase()} of ${name} is used up`;
    return new Fault('QUOTA_EXCEEDED', 'Limit Exceeded', coded('GW1025', explanation));
  }
  const route = `${exchange.plan?.route.path ?? ''}/${exchange.plan?.method.httpMethod ?? ''}`;
  const stage = plan.stages.find((each) => each.apiId === exchange.stage?.api.id && each.stage === exchange.stage.stage.name);
  if (limits.takeKey(plan, key.id, stage?.throttle[route], route, nowMs)) return undefined;
  return throttled(`the rate or burst limit of ${name} is reached`);
}

function throttled(explanation: string): Fault {
  return new Fault('THROTTLED', 'Too Many Requests', coded('GW1024', explanation));
}

function invalidKey(exchange: Exchange, value: string | undefined): Fault {
  const stage = exchange.stage?.stage.name ?? '';
  const explanation = value === undefined
    ? `${exchange.plan?.title ?? ''} needs an API key; send it in the header 'x-api-key'`
    : `the API key is not an enabled key of a usage plan of stage '${stage}'`;
  return new Fault('INVALID_API_KEY', 'Forbidden', coded('GW1023', explanation));
}
