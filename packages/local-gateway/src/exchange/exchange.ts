import { GatewayRequest } from '../http/gateway-request';
import { HeaderMap, NameMap, nameMap } from '../http/header-map';
import { parseQuery, Query } from '../http/query';
import { splitTarget } from '../http/split-target';
import { MethodPlan } from '../plan/method-plan';
import { StagePlan } from '../plan/stage-plan';
import { RequestIds, requestIds } from './request-ids';

/** Who calls, as far as it is known. */
export interface CallerIdentity {
  readonly accessKey?: string;
  readonly accountId?: string;
  readonly caller?: string;
  readonly user?: string;
  readonly userArn?: string;
  readonly apiKey?: string;
  readonly apiKeyId?: string;
}

/** Overrides that a template has set, in the form that the next template gets them. */
export interface Overrides {
  readonly request?: { readonly [name: string]: unknown };
  readonly response?: { readonly [name: string]: unknown };
}

/** What is known of one request while it passes the stages; every stage adds what it decided. */
export interface Exchange {
  readonly request: GatewayRequest;
  readonly ids: RequestIds;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** The method after `X-HTTP-Method-Override`, which names none where it is blank. */
  readonly httpMethod: string;
  readonly headers: HeaderMap;
  readonly query: Query;
  /** Path with the stage, without the query. */
  readonly fullPath: string;
  /** The body, decompressed. */
  body: Uint8Array;
  stage?: StagePlan;
  plan?: MethodPlan;
  pathParameters: NameMap;
  identity: CallerIdentity;
  /** Values of a custom authorizer; undefined where none was asked. */
  authorizer?: { readonly [name: string]: unknown };
  /** Whether the method asks for an identity that nobody checked here. */
  isAuthUnchecked: boolean;
  overrides: Overrides;
}

const NO_PARAMETERS: NameMap = Object.freeze(nameMap<string>());

/** The exchange of a request that no stage has seen. */
export function openExchange(request: GatewayRequest, startedAt: number): Exchange {
  const headers = new HeaderMap(request.rawHeaders);
  const { path, query } = splitTarget(request.target);
  return {
    request,
    ids: requestIds(headers.find('x-amzn-requestid'), startedAt),
    startedAt,
    httpMethod: headers.find('x-http-method-override')?.trim().toUpperCase() || request.method,
    headers,
    query: parseQuery(query),
    fullPath: path,
    body: request.body,
    stage: undefined,
    plan: undefined,
    pathParameters: NO_PARAMETERS,
    identity: {},
    authorizer: undefined,
    isAuthUnchecked: false,
    overrides: {},
  };
}
