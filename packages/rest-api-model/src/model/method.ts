import { Integration } from './integration';
import { SourceLocation } from './location';

/**
 * Who may call a method.
 */
export enum AuthorizationType {
  /** Everybody. */
  NONE = 'NONE',
  /** Callers that sign with AWS credentials. */
  AWS_IAM = 'AWS_IAM',
  /** Callers that a Lambda authorizer admits. */
  CUSTOM = 'CUSTOM',
  /** Callers with a token of a Cognito user pool. */
  COGNITO_USER_POOLS = 'COGNITO_USER_POOLS',
}

/**
 * A status that a method declares, with the headers it may carry.
 */
export interface MethodResponse {
  /**
   * Declared status.
   */
  readonly statusCode: string;

  /**
   * `method.response.header.*` to whether API documentation calls it required.
   */
  readonly responseParameters: { readonly [name: string]: boolean };

  /**
   * Media type to model name.
   */
  readonly responseModels: { readonly [mediaType: string]: string };
}

/**
 * What is checked before the backend is called.
 */
export interface RequestValidator {
  /**
   * Physical id of the validator.
   */
  readonly id: string;

  /**
   * Its name.
   *
   * @default - unnamed
   */
  readonly name?: string;

  /**
   * Whether the body is checked against the model of its content type.
   */
  readonly validateRequestBody: boolean;

  /**
   * Whether required parameters have to be present and not blank.
   */
  readonly validateRequestParameters: boolean;
}

/**
 * One HTTP method of a route.
 */
export interface Method {
  /**
   * HTTP method in capitals, or `ANY`.
   */
  readonly httpMethod: string;

  /**
   * Who may call it.
   */
  readonly authorizationType: AuthorizationType;

  /**
   * Physical id of the authorizer.
   *
   * @default - none
   */
  readonly authorizerId?: string;

  /**
   * Scopes that a Cognito access token has to hold one of.
   */
  readonly authorizationScopes: string[];

  /**
   * Whether a key of a usage plan is needed.
   */
  readonly apiKeyRequired: boolean;

  /**
   * Name of the operation.
   *
   * @default - unnamed
   */
  readonly operationName?: string;

  /**
   * `method.request.{path|querystring|header}.*` to whether it is required.
   */
  readonly requestParameters: { readonly [name: string]: boolean };

  /**
   * Media type (or `$default`) to model name.
   */
  readonly requestModels: { readonly [mediaType: string]: string };

  /**
   * What is validated.
   *
   * @default - nothing is validated
   */
  readonly requestValidator?: RequestValidator;

  /**
   * Declared answers.
   */
  readonly methodResponses: MethodResponse[];

  /**
   * The backend call.
   *
   * @default - none: API Gateway answers 500
   */
  readonly integration?: Integration;

  /**
   * Where the method was read.
   */
  readonly location: SourceLocation;
}

/**
 * A path of the API with its methods.
 */
export interface Route {
  /**
   * Physical id of the resource.
   */
  readonly resourceId: string;

  /**
   * Full path with its variables, for example `/users/{user_id}`.
   */
  readonly path: string;

  /**
   * The methods of this path.
   */
  readonly methods: Method[];

  /**
   * Where the resource was read.
   */
  readonly location: SourceLocation;
}
