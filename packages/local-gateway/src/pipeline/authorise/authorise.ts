import { AuthorizationType } from '@model-gateway/rest-api-model/model';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { ResourcePolicy } from '../../plan/policy/resource-policy';
import { askAuthorizer } from './ask-authorizer';
import { Authorised } from './authorised';
import { Authority } from './authority';
import { judgePolicy, refuseByPolicy } from './judge-policy';
import { verifySignature } from './verify-signature';

const OPEN: Authorised = { identity: {}, isUnchecked: false };
const UNCHECKED: Authorised = { identity: {}, isUnchecked: true };

type Outcome = Authorised | Fault | Promise<Authorised | Fault>;

/** Lets a caller through as the resource policy of the API and the method's authorization type ask, or refuses as AWS does. */
export function authorise(exchange: Exchange, authority: Authority, nowMs: number): Outcome {
  const policy = exchange.stage?.policy;
  if (policy === undefined) return authoriseByMethod(exchange, authority, nowMs);
  switch (exchange.plan?.method.authorizationType) {
    case AuthorizationType.AWS_IAM:
      // With keys the caller has a name, and policy and keys are judged together.
      if (authority.keys.length > 0) return authoriseByMethod(exchange, authority, nowMs);
      return judgePolicy(exchange, policy, 'unknown') === 'denied' ? refuseByPolicy(exchange, 'unknown', 'denied') : UNCHECKED;
    case AuthorizationType.CUSTOM:
      // A denial goes before the authorizer; what the policy allows, the authorizer may still refuse (documented).
      if (judgePolicy(exchange, policy, 'anonymous') === 'denied') return refuseByPolicy(exchange, 'anonymous', 'denied');
      return authoriseByMethod(exchange, authority, nowMs);
    case AuthorizationType.COGNITO_USER_POOLS:
      return thenAllowed(authoriseByMethod(exchange, authority, nowMs), exchange, policy);
    default:
      return thenAllowed(OPEN, exchange, policy);
  }
}

/** Who is let through by the method needs a statement of the policy that allows it, too (documented). */
function thenAllowed(outcome: Outcome, exchange: Exchange, policy: ResourcePolicy): Outcome {
  if (outcome instanceof Promise) return outcome.then((settled) => thenAllowed(settled, exchange, policy));
  if (outcome instanceof Fault) return outcome;
  const verdict = judgePolicy(exchange, policy, 'anonymous');
  return verdict === 'allowed' ? outcome : refuseByPolicy(exchange, 'anonymous', verdict);
}

function authoriseByMethod(exchange: Exchange, authority: Authority, nowMs: number): Outcome {
  const { plan } = exchange;
  if (plan === undefined || plan.method.authorizationType === AuthorizationType.NONE) return OPEN;
  if (plan.method.authorizationType === AuthorizationType.AWS_IAM) {
    return authority.keys.length === 0 ? UNCHECKED : verifySignature(exchange, authority.keys, nowMs);
  }
  const standIn = authority.standInOf(plan);
  return standIn === undefined ? UNCHECKED : askAuthorizer(exchange, standIn, authority.decisions, nowMs);
}
