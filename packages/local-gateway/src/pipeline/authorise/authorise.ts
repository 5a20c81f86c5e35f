import { AuthorizationType } from '@model-gateway/rest-api-model/model';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { ResourcePolicy } from '../../plan/policy/resource-policy';
import { askAuthorizer } from './ask-authorizer';
import { Authorised } from './authorised';
import { AuthorizerStub } from './authorizer-stub';
import { DecisionCache } from './decision-cache';
import { judgePolicy, refuseByPolicy } from './judge-policy';
import { SigningKey } from './signing-key';
import { verifySignature } from './verify-signature';

/** Who is known here, and who decides in place of a Lambda authorizer. */
export interface Authority {
  /** AWS keys that may sign; empty leaves IAM methods open. */
  readonly keys: readonly SigningKey[];
  /** Stand-ins of authorizers by name. */
  readonly authorizers: ReadonlyMap<string, AuthorizerStub>;
  /** What authorizers decided before. */
  readonly decisions: DecisionCache;
}

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
  const method = exchange.plan?.method;
  switch (method?.authorizationType) {
    case AuthorizationType.AWS_IAM:
      return authority.keys.length === 0 ? UNCHECKED : verifySignature(exchange, authority.keys, nowMs);
    case AuthorizationType.CUSTOM:
    case AuthorizationType.COGNITO_USER_POOLS: {
      const authorizer = exchange.stage?.api.authorizers.find(({ id }) => id === method.authorizerId);
      const stub = authorizer && authority.authorizers.get(authorizer.name);
      if (authorizer === undefined || stub === undefined) return UNCHECKED;
      return askAuthorizer(exchange, authorizer, { stub, decisions: authority.decisions, nowMs });
    }
    default:
      return OPEN;
  }
}
