/** What a stand-in of an authorizer is asked. */
export interface AuthorizerQuestion {
  /** The token, for authorizers of type TOKEN and COGNITO_USER_POOLS. */
  readonly token?: string;
  /** Values of the identity sources, in their order. */
  readonly identity: readonly string[];
  /** Verb as sent. */
  readonly httpMethod: string;
  /** Path as sent, stage included. */
  readonly path: string;
  /** Headers by name as sent; the last value of each. */
  readonly headers: { readonly [name: string]: string };
  /** Query parameters by name; the last value of each. */
  readonly queryStringParameters: { readonly [name: string]: string };
  /** Variables of the path by name. */
  readonly pathParameters: { readonly [name: string]: string };
}

/** What a stand-in of an authorizer decides. */
export interface AuthorizerDecision {
  /** Whether the caller may go on; a refusal is answered 403. */
  readonly allow: boolean;
  /**
   * Who the caller is: `$context.authorizer.principalId`.
   *
   * @default - none
   */
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
