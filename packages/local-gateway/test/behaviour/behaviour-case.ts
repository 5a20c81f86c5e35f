import type { InjectedRequest } from '../../src/injected-request';

/** What the claim that AWS behaves so rests on. */
export type Evidence = 'documented' | 'recorded' | 'velocity 1.7' | 'emulator source' | 'user report' | 'inferred' | 'local';

/** A method of the API of a case; what is left out is a method that asks the model of endpoint `e` and answers 200 unchanged. */
export interface MethodSketch {
  readonly auth?: 'AWS_IAM' | 'CUSTOM' | 'COGNITO_USER_POOLS';
  readonly keyRequired?: boolean;
  /** `querystring.items` to whether it is required. */
  readonly params?: { readonly [name: string]: boolean };
  readonly validate?: 'params' | 'body' | 'all';
  readonly models?: { readonly [mediaType: string]: string };
  /** CloudFormation's `Integration`, over the defaults. */
  readonly integration?: { readonly [property: string]: unknown };
  /** A MOCK integration whose request template answers this status. */
  readonly mock?: number | string;
  /** The request template for application/json. */
  readonly request?: string;
  /** The response template for application/json of the default response. */
  readonly response?: string;
  /** CloudFormation's `IntegrationResponses`. */
  readonly responses?: readonly { readonly [property: string]: unknown }[];
  /** Statuses that the method declares; by default those of the integration responses. */
  readonly declares?: readonly number[];
}

/** The API of a case: `GET /users/{id}` to the method. */
export interface ApiSketch {
  readonly methods: { readonly [methodAndPath: string]: MethodSketch };
  readonly api?: { readonly [property: string]: unknown };
  readonly stage?: { readonly [property: string]: unknown };
  readonly gatewayResponses?: { readonly [type: string]: { readonly [property: string]: unknown } };
  readonly models?: { readonly [name: string]: unknown };
  /** Further resources as they are. */
  readonly resources?: { readonly [logicalId: string]: unknown };
}

/** What a case asks for, under which configuration, and what has to come of it. */
export interface BehaviourCase {
  readonly title: string;
  readonly evidence: Evidence;
  readonly api: ApiSketch;
  /** Method and path with the stage, for example `GET /prod/users/1`; or a whole request. */
  readonly request: string | InjectedRequest;
  /** What the model answers; by default 200 with the body `{"ok":true}`. */
  readonly model?: { readonly status?: number; readonly headers?: { readonly [name: string]: string }; readonly body?: string };
  /** Objects of a bucket `inputs`, by their keys; without any, no folder stands for a bucket. */
  readonly objects?: { readonly [key: string]: string };
  readonly expected: Expected;
  /** Why the case cannot be run over a socket. */
  readonly inProcessOnly?: string;
}

/** A text, or what a text has to match. */
export type Text = string | RegExp;

/** What has to come of a request; what is left out is not looked at. */
export interface Expected {
  readonly status?: number;
  /** The whole body as text. */
  readonly body?: Text;
  /** The body parsed as JSON. */
  readonly json?: unknown;
  /** Headers with their values; null for a header that must not be there. */
  readonly headers?: { readonly [name: string]: Text | null };
  /** What is sent to the backend. */
  readonly sent?: {
    readonly body?: Text;
    readonly headers?: { readonly [name: string]: Text | null };
    /** Every line of the headers that are named, in their order. */
    readonly headerLines?: readonly (readonly [name: string, value: string])[];
    readonly query?: readonly (readonly [string, string])[];
    readonly path?: { readonly [name: string]: string };
  };
  /** The access-log line. */
  readonly accessLog?: Text;
  /** The explanation for the developer. */
  readonly explanation?: Text;
  /** Objects of the bucket `inputs` when all is done, by their keys; null for one that must not be there. */
  readonly objects?: { readonly [key: string]: Text | null };
  /** That the backend is not asked. */
  readonly asked?: boolean;
}
