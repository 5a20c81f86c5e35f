import { StackTemplate } from '@model-gateway/rest-api-model/model';
import { ModelSource } from './backends/models';
import { GatewayEvent, InvocationEvent } from './gateway-event';
import { AuthorizerStub } from './pipeline/authorise/authorizer-stub';
import { SigningKey } from './pipeline/authorise/signing-key';

/** What a gateway serves and how. */
export interface GatewayOptions {
  /**
   * A CloudFormation template as plain data.
   *
   * @default - what `stacks` holds is all
   */
  readonly template?: unknown;

  /**
   * Stacks with their names, which may import one another's values.
   *
   * @default - what `template` holds is all
   */
  readonly stacks?: readonly StackTemplate[];

  /**
   * Endpoint name to the model that answers for it; the name `*` answers for every other endpoint.
   *
   * @default - none: an integration with an endpoint is refused
   */
  readonly models?: { readonly [endpointName: string]: ModelSource };

  /**
   * Values of template parameters.
   *
   * @default - the defaults of the template
   */
  readonly parameters?: { readonly [name: string]: string };

  /**
   * Values that stacks import and no given stack exports.
   *
   * @default - none
   */
  readonly imports?: { readonly [name: string]: string };

  /**
   * The one stage to serve; also the name under which an API without a stage is served.
   *
   * @default - every stage of the template
   */
  readonly stage?: string;

  /**
   * Region of the stacks that say none.
   *
   * @default us-east-1
   */
  readonly region?: string;

  /**
   * Account of the stacks that say none.
   *
   * @default 123456789012
   */
  readonly accountId?: string;

  /**
   * AWS keys whose signatures are verified on methods with IAM authorization.
   *
   * @default - none: these methods are open
   */
  readonly keys?: readonly SigningKey[];

  /**
   * Stand-ins of Lambda authorizers and user pools, by the authorizer's name.
   *
   * @default - none: methods with an authorizer are open
   */
  readonly authorizers?: { readonly [name: string]: AuthorizerStub };

  /**
   * Folders that stand for S3 buckets, by the name of the bucket: asynchronous invocations read their input from them and write their output there.
   *
   * @default - none: asynchronous invocations are answered 501
   */
  readonly s3?: { readonly [bucket: string]: string };

  /**
   * Gets the end of every asynchronous invocation.
   *
   * @default - nobody listens
   */
  readonly onInvocation?: (event: InvocationEvent) => void;

  /**
   * Gets every event, in order.
   *
   * @default - nobody listens
   */
  readonly onEvent?: (event: GatewayEvent) => void;

  /**
   * Whether requests from the network are traced; `inject` always is.
   *
   * @default false
   */
  readonly trace?: boolean;

  /**
   * Whether events hold the lines of the execution log.
   *
   * @default false
   */
  readonly executionLog?: boolean;

  /**
   * The clock, in milliseconds since 1970.
   *
   * @default - the clock of the machine
   */
  readonly now?: () => number;
}
