import { SourceLocation } from './location';

/**
 * How API Gateway reaches the backend of a method.
 */
export enum IntegrationType {
  /** An AWS service, with templates and mappings. */
  AWS = 'AWS',
  /** A Lambda function that gets the request as it is. */
  AWS_PROXY = 'AWS_PROXY',
  /** An HTTP endpoint, with templates and mappings. */
  HTTP = 'HTTP',
  /** An HTTP endpoint that gets the request as it is. */
  HTTP_PROXY = 'HTTP_PROXY',
  /** No backend: the request template says the status. */
  MOCK = 'MOCK',
}

/**
 * What happens to a body whose content type has no request template.
 */
export enum PassthroughBehavior {
  /** The body goes through where no template matches its content type. */
  WHEN_NO_MATCH = 'WHEN_NO_MATCH',
  /** The body goes through only where there is no template at all. */
  WHEN_NO_TEMPLATES = 'WHEN_NO_TEMPLATES',
  /** The body is refused with 415 where no template matches. */
  NEVER = 'NEVER',
}

/**
 * Conversion of a payload between text and binary.
 */
export enum ContentHandling {
  /** Binary payloads become base64 text. */
  CONVERT_TO_TEXT = 'CONVERT_TO_TEXT',
  /** Text payloads are decoded from base64. */
  CONVERT_TO_BINARY = 'CONVERT_TO_BINARY',
}

/**
 * How the URI of an `AWS` integration addresses the service.
 */
export enum ServiceUriKind {
  /** By path, for example `path/endpoints/my-endpoint/invocations`. */
  PATH = 'PATH',
  /** By action name, for example `action/PutItem`. */
  ACTION = 'ACTION',
}

/**
 * The AWS service that an integration URI names.
 */
export interface ServiceTarget {
  /**
   * Region part of the URI.
   */
  readonly region: string;

  /**
   * Service, without its subdomain: `sagemaker` for `runtime.sagemaker`.
   */
  readonly service: string;

  /**
   * Subdomain before the service: `runtime` for `runtime.sagemaker`.
   *
   * @default - none
   */
  readonly subdomain?: string;

  /**
   * Whether the rest of the URI is a path or an action.
   */
  readonly kind: ServiceUriKind;

  /**
   * What follows `path/` or `action/`, placeholders included, without a leading slash.
   */
  readonly resource: string;
}

/**
 * One way of answering: the entry that a backend's status selects.
 */
export interface IntegrationResponse {
  /**
   * Status that the client gets.
   */
  readonly statusCode: string;

  /**
   * Regular expression that the backend's whole status has to match.
   *
   * @default - the default entry, taken where no other matches
   */
  readonly selectionPattern?: string;

  /**
   * Conversion of the backend's payload.
   *
   * @default - the payload is left as it is
   */
  readonly contentHandling?: ContentHandling;

  /**
   * `method.response.header.*` to the expression that fills it.
   */
  readonly responseParameters: { readonly [destination: string]: string };

  /**
   * Media type to response mapping template.
   */
  readonly responseTemplates: { readonly [mediaType: string]: string };
}

/**
 * The call to the backend, and what becomes of its answer.
 */
export interface Integration {
  /**
   * How the backend is reached.
   */
  readonly type: IntegrationType;

  /**
   * HTTP method of the call to the backend; `ANY` uses the client's.
   *
   * @default - none: a MOCK integration makes no call
   */
  readonly httpMethod?: string;

  /**
   * URI as API Gateway stores it, with `{name}` and `${stageVariables.name}` placeholders.
   *
   * @default - none: a MOCK integration has no backend
   */
  readonly uri?: string;

  /**
   * The AWS service and resource that the URI names.
   *
   * @default - none: the integration is not of type AWS or AWS_PROXY
   */
  readonly target?: ServiceTarget;

  /**
   * Role that API Gateway assumes for the call.
   *
   * @default - none
   */
  readonly credentials?: string;

  /**
   * `integration.request.{path|querystring|header}.*` to the expression that fills it.
   */
  readonly requestParameters: { readonly [destination: string]: string };

  /**
   * Media type to request mapping template.
   */
  readonly requestTemplates: { readonly [mediaType: string]: string };

  /**
   * What happens to a body that no template matches.
   */
  readonly passthroughBehavior: PassthroughBehavior;

  /**
   * Conversion of the client's payload.
   *
   * @default - the payload is left as it is
   */
  readonly contentHandling?: ContentHandling;

  /**
   * Longest wait for the backend, in milliseconds.
   */
  readonly timeoutMs: number;

  /**
   * Group of the cached answers.
   */
  readonly cacheNamespace: string;

  /**
   * Method request parameters that tell cached answers apart.
   */
  readonly cacheKeyParameters: string[];

  /**
   * `INTERNET` or `VPC_LINK`.
   */
  readonly connectionType: string;

  /**
   * The integration responses, in the order of the template.
   */
  readonly responses: IntegrationResponse[];

  /**
   * Where the integration was read.
   */
  readonly location: SourceLocation;
}
