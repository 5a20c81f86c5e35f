import { AuthorizationType, Authorizer } from '@model-gateway/rest-api-model/model';
import { MethodPlan } from '../../plan/method-plan';
import { AuthorizerStub } from './authorizer-stub';
import { DecisionCache } from './decision-cache';
import { SigningKey } from './signing-key';

/** An authorizer with what stands in for it. */
export interface StandIn {
  readonly authorizer: Authorizer;
  readonly stub: AuthorizerStub;
}

/** Who is known here, and who decides in place of a Lambda authorizer. */
export class Authority {
  /** What authorizers decided before. */
  readonly decisions = new DecisionCache();

  /**
   * @param keys AWS keys that may sign; none leaves IAM methods open
   * @param stubs stand-ins of authorizers by name
   */
  constructor(readonly keys: readonly SigningKey[], private readonly stubs: { readonly [name: string]: AuthorizerStub }) {}

  /** The authorizer of a method, where something stands in for it. */
  standInOf({ api, method }: MethodPlan): StandIn | undefined {
    const authorizer = api.authorizers.find(({ id }) => id === method.authorizerId);
    const stub = authorizer && Object.prototype.hasOwnProperty.call(this.stubs, authorizer.name) ? this.stubs[authorizer.name] : undefined;
    return authorizer && stub && { authorizer, stub };
  }

  /** Whether somebody here checks who calls a method. */
  checks(plan: MethodPlan): boolean {
    switch (plan.method.authorizationType) {
      case AuthorizationType.NONE: return false;
      case AuthorizationType.AWS_IAM: return this.keys.length > 0;
      default: return this.standInOf(plan) !== undefined;
    }
  }
}
