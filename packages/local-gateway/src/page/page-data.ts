import type { StageName } from '../exchange/trace';

/** What the page and its server tell one another, as JSON. */

/** Everything that is served, for the page. */
export interface ServedData {
  readonly stages: readonly StageData[];
  readonly models: readonly ModelData[];
  /** Ids of the access keys that requests of the form can be signed with. */
  readonly keys: readonly string[];
  /** What the templates hold that is not emulated. */
  readonly refusals: readonly RefusalData[];
  /**
   * Why what is served is older than the application, such as a synthesis that failed.
   *
   * @default - it is not
   */
  readonly problem?: string;
}

/** A stage of an API. */
export interface StageData {
  readonly api: string;
  readonly apiId: string;
  readonly stage: string;
  /** The region that signatures are for. */
  readonly region: string;
  /**
   * Host that chooses this API, where several have a stage of this name.
   *
   * @default - the path alone chooses it
   */
  readonly host?: string;
  readonly variables: { readonly [name: string]: string };
  /**
   * Format of the access log.
   *
   * @default - the stage writes none
   */
  readonly accessLogFormat?: string;
  readonly methods: readonly MethodData[];
}

/** A method that can be called. */
export interface MethodData {
  /** Unique among everything that is served. */
  readonly id: string;
  /** For example `GET /users/{id}`. */
  readonly title: string;
  readonly httpMethod: string;
  readonly path: string;
  readonly authorizationType: string;
  readonly isAuthChecked: boolean;
  readonly isKeyRequired: boolean;
  /** Values of API keys that this stage takes. */
  readonly keys: readonly string[];
  readonly parameters: readonly ParameterData[];
  /** Media types to the JSON schemas of bodies; a media type without a schema has an empty text. */
  readonly bodyModels: { readonly [mediaType: string]: string };
  /** Kind of the integration; empty where there is none. */
  readonly integration: string;
  /** What the integration calls. */
  readonly target: string;
  readonly requestTemplates: readonly TemplateData[];
  readonly responseTemplates: readonly TemplateData[];
}

/** A parameter that a method declares, or that its template reads. */
export interface ParameterData {
  readonly name: string;
  readonly location: 'path' | 'querystring' | 'header';
  readonly isRequired: boolean;
  /** Whether the method declares it; else its template reads it without that. */
  readonly isDeclared: boolean;
}

/** A mapping template. */
export interface TemplateData {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

/** A model that answers for an endpoint. */
export interface ModelData {
  readonly endpointName: string;
  readonly description: string;
}

/** Something that is not emulated. */
export interface RefusalData {
  readonly place: string;
  readonly reason: string;
}

/** A body: text, or what is known of bytes that are none. */
export interface BodyData {
  readonly text: string;
  readonly bytes: number;
  /** Why `text` is not the whole body. */
  readonly omitted?: 'binary' | 'long';
}

/** One line of the live tail. */
export interface RequestSummary {
  /** Counts the requests that the page has seen. */
  readonly number: number;
  readonly requestId: string;
  /** `page` where the page's form sent it. */
  readonly origin: 'page' | 'client';
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly status: number;
  readonly ms: number;
  /** Identifier of the method; absent where the request reached none. */
  readonly methodId?: string;
  readonly isAuthUnchecked: boolean;
}

/** A request with everything that happened to it. */
export interface RequestRecord extends RequestSummary {
  /** Why the answer is what it is, where that needs explaining. */
  readonly explanation?: string;
  readonly request: MessageData;
  readonly response: MessageData;
  readonly stages: readonly StageRecord[];
  readonly accessLog?: AccessLogData;
}

/** Headers and body. */
export interface MessageData {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: BodyData;
}

/** What a stage saw and decided. */
export interface StageRecord {
  readonly stage: StageName;
  readonly ms: number;
  readonly input?: unknown;
  readonly output?: unknown;
  /** The stage ended the request. */
  readonly isFault: boolean;
  readonly template?: TemplateRun;
}

/**
 * A template, and what it was rendered for.
 *
 * The editor of the page takes it as it is. Its package is bundled and not published, so what is published here cannot name its
 * `TemplateRun`; `web/` does not compile where the two part.
 */
export interface TemplateRun {
  readonly template: TemplateData;
  readonly phase: 'request' | 'response';
  readonly request: {
    readonly body: string;
    readonly params: { readonly [location: string]: { readonly [name: string]: string } };
    readonly context: { readonly [name: string]: unknown };
    readonly stageVariables: { readonly [name: string]: string };
  };
  /** What was printed; absent where the rendering failed. */
  readonly output?: string;
  /** Whether the output has to be JSON: its content type says so. */
  readonly isJson: boolean;
}

/** The line of the access log, whole and in pieces. */
export interface AccessLogData {
  readonly line: string;
  readonly pieces: readonly AccessLogPiece[];
}

/** Literal text of the format, or a variable with its value. */
export interface AccessLogPiece {
  readonly text: string;
  /** Name of the variable, without `$context.`; absent for literal text. */
  readonly variable?: string;
}

/** A request that the page asks the gateway to answer. */
export interface SendData {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /**
   * Id of the access key that the gateway signs it with; the secret never leaves the gateway.
   *
   * @default - it goes out as it is
   */
  readonly signAs?: string;
}
