import { AuthorizationType } from '@model-gateway/rest-api-model/model';
import { Exchange } from '../exchange';
import { Fault } from '../fault';
import { askAuthorizer } from './ask-authorizer';
import { Authorised } from './authorised';
import { AuthorizerStub } from './authorizer-stub';
import { DecisionCache } from './decision-cache';
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

/** Lets a caller through as the method's authorization type asks, or refuses as AWS does. */
export function authorise(exchange: Exchange, authority: Authority, nowMs: number): Authorised | Fault | Promise<Authorised | Fault> {
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
