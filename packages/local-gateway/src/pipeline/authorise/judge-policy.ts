import { coded, GatewayCode } from '../../errors/catalogue';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { arnOfMethod } from '../../exchange/method-arn';
import { PolicyVerdict, ResourcePolicy } from '../../plan/policy/resource-policy';

/** Who calls, for a policy: an ARN, nobody that has a name, or somebody whom nobody here checked. */
export type PolicyCaller = { readonly arn: string } | 'anonymous' | 'unknown';

/** What the resource policy says of a request. */
export function judgePolicy(exchange: Exchange, policy: ResourcePolicy, caller: PolicyCaller): PolicyVerdict {
  return policy.judge({
    resource: arnOfMethod(exchange),
    callerArn: typeof caller === 'object' ? caller.arn : undefined,
    isCallerUnknown: caller === 'unknown',
    sourceIp: exchange.request.sourceIp,
    userAgent: exchange.headers.find('user-agent'),
    referer: exchange.headers.find('referer'),
  });
}

/** What refused a caller. */
interface RefusedBy {
  readonly code: GatewayCode;
  /** Whether a statement denies it, rather than none allowing it. */
  readonly isExplicit?: boolean;
}

/** The refusal of a caller who may not invoke a method, in AWS's words. */
export function refuseCaller(exchange: Exchange, caller: PolicyCaller, reason: string, by: RefusedBy = { code: 'GW1026' }): Fault {
  const accountId = exchange.stage?.api.accountId ?? '';
  const resource = arnOfMethod(exchange);
  const shown = resource.replace(`:${accountId}:`, `:********${accountId.slice(-4)}:`);
  const name = typeof caller === 'object' ? caller.arn : 'anonymous';
  const message = `User: ${name} is not authorized to perform: execute-api:Invoke on resource: ${shown}${by.isExplicit === true ? ' with an explicit deny' : ''}`;
  return new Fault('ACCESS_DENIED', message, coded(by.code, `${reason} (${resource})`), { body: JSON.stringify({ Message: message }) });
}

/** The refusal by a policy, with what it judged by. */
export function refuseByPolicy(exchange: Exchange, caller: PolicyCaller, verdict: Exclude<PolicyVerdict, 'allowed'>): Fault {
  const what = verdict === 'denied' ? 'the resource policy of the API denies' : 'no statement of the resource policy of the API allows';
  const reason = `${what} this call from ${exchange.request.sourceIp}; another address is given with --source-ip <address>`;
  return refuseCaller(exchange, caller, reason, { code: 'GW1043', isExplicit: verdict === 'denied' });
}
