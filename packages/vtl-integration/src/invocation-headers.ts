import { HeaderValue } from './header-value';

/**
 * What SageMaker is told besides the body: which model of the endpoint should answer, and how.
 */
export interface InvocationHeaders {
  /**
   * The content type in which the model should answer.
   *
   * @default - API Gateway asks for 'application/json'; what the client accepts does not reach the model
   */
  readonly accept?: HeaderValue;

  /**
   * The model of a multi-model endpoint, at most 1024 characters.
   *
   * @default - none is named
   */
  readonly targetModel?: HeaderValue;

  /**
   * The production variant, at most 63 characters.
   *
   * @default - SageMaker picks one by the variants' weights
   */
  readonly targetVariant?: HeaderValue;

  /**
   * The container of a multi-container endpoint with direct invocation, at most 63 characters.
   *
   * @default - none is named
   */
  readonly targetContainer?: HeaderValue;

  /**
   * The inference component, at most 63 characters. The role needs a permission for it, too: a role that a route makes has
   * one for the fixed value, or for each of the allowed values.
   *
   * @default - none is named
   */
  readonly inferenceComponent?: HeaderValue;

  /**
   * The session of a stateful model, at most 256 characters; `NEW_SESSION` opens one.
   *
   * @default - no session
   */
  readonly sessionId?: HeaderValue;

  /**
   * The id under which data capture files the request, 1 to 64 characters.
   *
   * @default - SageMaker makes one up
   */
  readonly inferenceId?: HeaderValue;

  /**
   * Text that is handed to the model as it is, at most 1024 characters.
   *
   * @default - none
   */
  readonly customAttributes?: HeaderValue;

  /**
   * The JMESPath expression that says for which records Clarify explains the prediction, 1 to 64 characters.
   *
   * @default - as the endpoint's configuration says
   */
  readonly enableExplanations?: HeaderValue;
}

/**
 * What SageMaker says besides the body and a client can be told as a response header.
 */
export enum InvocationResponseHeader {
  /** The content type of the model's answer, in place of API Gateway's 'application/json'. */
  CONTENT_TYPE = 'Content-Type',
  /** The production variant that answered. */
  INVOKED_VARIANT = 'x-Amzn-Invoked-Production-Variant',
  /** What the model says in return for the custom attributes. */
  CUSTOM_ATTRIBUTES = 'X-Amzn-SageMaker-Custom-Attributes',
  /** The session that was opened, and when it ends. */
  NEW_SESSION_ID = 'X-Amzn-SageMaker-New-Session-Id',
  /** The session that was closed. */
  CLOSED_SESSION_ID = 'X-Amzn-SageMaker-Closed-Session-Id',
}
