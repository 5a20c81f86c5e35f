import { CallerIdentity } from '../../exchange/exchange';

/** A caller that may go on. */
export interface Authorised {
  readonly identity: CallerIdentity;
  readonly authorizer?: { readonly [name: string]: unknown };
  /** The method asks for an identity, and nobody here can check one. */
  readonly isUnchecked: boolean;
}
