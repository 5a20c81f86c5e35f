/** AWS credentials that may sign requests to methods with IAM authorization. */
export interface SigningKey {
  /** Id of the key, which a signature names. */
  readonly accessKeyId: string;
  /** Secret of the key, which never leaves the process. */
  readonly secretAccessKey: string;
  /**
   * Token of temporary credentials, which the request has to bring.
   *
   * @default - long-term credentials, without a session token
   */
  readonly sessionToken?: string;
  /**
   * End of the session, in milliseconds since 1970.
   *
   * @default - never
   */
  readonly expiresAt?: number;
  /**
   * Who signs: `$context.identity.userArn`, and the principal that resource policies see.
   *
   * @default - a user of the API's account, named local
   */
  readonly userArn?: string;
  /**
   * ARNs, with `*` and `?`, of the methods that the key may invoke: `arn:aws:execute-api:…:api/stage/GET/path`.
   *
   * @default - every method
   */
  readonly allow?: readonly string[];
}
