/** What a stand-in of an authorizer is asked. */
export interface AuthorizerQuestion {
  /** The token, for authorizers of type TOKEN and COGNITO_USER_POOLS. */
  readonly token?: string;
  /** Values of the identity sources, in their order. */
  readonly identity: readonly string[];
  readonly httpMethod: string;
  readonly path: string;
  readonly headers: { readonly [name: string]: string };
  readonly queryStringParameters: { readonly [name: string]: string };
  readonly pathParameters: { readonly [name: string]: string };
}

/** What a stand-in of an authorizer decides. */
export interface AuthorizerDecision {
  /** Whether the caller may go on; a refusal is answered 403. */
  readonly allow: boolean;
  /** @default - none */
  readonly principalId?: string;
  /**
   * Values for `$context.authorizer`; numbers and booleans reach templates as text, as on AWS.
   *
   * @default - none
   */
  readonly context?: { readonly [name: string]: string | number | boolean };
  /**
   * Claims of the token, for user pools.
   *
   * @default - none
   */
  readonly claims?: { readonly [name: string]: string };
  /**
   * The API key, where the API takes it from the authorizer.
   *
   * @default - none
   */
  readonly usageIdentifierKey?: string;
}

/** Stands in for an authorizer; throwing an error `Unauthorized` answers 401, any other 500. */
export type AuthorizerStub = (question: AuthorizerQuestion) => AuthorizerDecision | Promise<AuthorizerDecision>;
