import { SourceLocation } from './location';
import { RequestValidator, Route } from './method';
import { Stage } from './stage';
import { UsagePlan } from './usage-plan';

/**
 * Where API Gateway looks for the API key.
 */
export enum ApiKeySource {
  /** In the header `x-api-key`. */
  HEADER = 'HEADER',
  /** In `usageIdentifierKey` of the authorizer's answer. */
  AUTHORIZER = 'AUTHORIZER',
}

/**
 * Kind of an authorizer.
 */
export enum AuthorizerType {
  /** A Lambda function that sees one header. */
  TOKEN = 'TOKEN',
  /** A Lambda function that sees the request. */
  REQUEST = 'REQUEST',
  /** A Cognito user pool. */
  COGNITO_USER_POOLS = 'COGNITO_USER_POOLS',
}

/**
 * Who decides about a caller.
 */
export interface Authorizer {
  /**
   * Physical id of the authorizer.
   */
  readonly id: string;

  /**
   * Its name.
   */
  readonly name: string;

  /**
   * Its kind.
   */
  readonly type: AuthorizerType;

  /**
   * Expressions of the values that identify a caller, for example `method.request.header.Authorization`.
   */
  readonly identitySources: string[];

  /**
   * Regular expression that a token has to match before the authorizer is asked.
   *
   * @default - every token is passed on
   */
  readonly identityValidationExpression?: string;

  /**
   * Seconds that a decision is kept.
   */
  readonly resultTtlSeconds: number;

  /**
   * URI of the Lambda function.
   *
   * @default - none
   */
  readonly uri?: string;

  /**
   * ARNs of the user pools.
   */
  readonly providerArns: string[];

  /**
   * Where the authorizer was read.
   */
  readonly location: SourceLocation;
}

/**
 * A JSON schema that bodies are checked against.
 */
export interface Model {
  /**
   * Name of the model.
   */
  readonly name: string;

  /**
   * Media type it describes.
   */
  readonly contentType: string;

  /**
   * The schema (draft-04) as plain data.
   */
  readonly schema: unknown;

  /**
   * Where the model was read.
   */
  readonly location: SourceLocation;
}

/**
 * The answer that API Gateway itself gives in one case, for example for a missing key.
 */
export interface GatewayResponse {
  /**
   * The case, for example `MISSING_AUTHENTICATION_TOKEN` or `DEFAULT_4XX`.
   */
  readonly responseType: string;

  /**
   * Status to answer with.
   *
   * @default - the status that API Gateway has for the case
   */
  readonly statusCode?: string;

  /**
   * `gatewayresponse.header.*` to the expression that fills it.
   */
  readonly responseParameters: { readonly [destination: string]: string };

  /**
   * Media type to text with `$context` variables.
   */
  readonly responseTemplates: { readonly [mediaType: string]: string };

  /**
   * Where the gateway response was read.
   */
  readonly location: SourceLocation;
}

/**
 * A REST API as plain data.
 */
export interface Api {
  /**
   * Physical id: ten characters, the same in every run for the same stack and logical id.
   */
  readonly id: string;

  /**
   * Name of the API.
   */
  readonly name: string;

  /**
   * `EDGE`, `REGIONAL` or `PRIVATE`.
   */
  readonly endpointTypes: string[];

  /**
   * Media types whose payloads are binary.
   */
  readonly binaryMediaTypes: string[];

  /**
   * Where the API key comes from.
   */
  readonly apiKeySource: ApiKeySource;

  /**
   * Paths with their methods.
   */
  readonly routes: Route[];

  /**
   * Deployed stages.
   */
  readonly stages: Stage[];

  /**
   * Authorizers of the API.
   */
  readonly authorizers: Authorizer[];

  /**
   * Request validators of the API.
   */
  readonly requestValidators: RequestValidator[];

  /**
   * Models of the API.
   */
  readonly models: Model[];

  /**
   * Customised gateway responses.
   */
  readonly gatewayResponses: GatewayResponse[];

  /**
   * Usage plans that admit to a stage of this API.
   */
  readonly usagePlans: UsagePlan[];

  /**
   * Bytes from which on answers are compressed for clients that accept it.
   *
   * @default - answers are not compressed
   */
  readonly minimumCompressionSize?: number;

  /**
   * The resource policy as plain data.
   *
   * @default - none
   */
  readonly policy?: unknown;

  /**
   * Region the API is deployed to.
   */
  readonly region: string;

  /**
   * Account the API is deployed to.
   */
  readonly accountId: string;

  /**
   * Where the API was read.
   */
  readonly location: SourceLocation;
}
