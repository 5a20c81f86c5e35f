import { Exchange } from './exchange';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `$context` as plain data. */
export type ContextData = { [name: string]: unknown };

/** `$context` of a request, for mapping templates, parameter mappings, gateway responses and the access log. */
export function contextData(exchange: Exchange): ContextData {
  const { identity, ids, stage, plan, request } = exchange;
  const api = stage?.api;
  const context: ContextData = {
    resourceId: plan?.route.resourceId ?? null,
    resourcePath: plan?.route.path ?? null,
    httpMethod: exchange.httpMethod,
    extendedRequestId: ids.extendedRequestId,
    requestTime: commonLogTime(exchange.startedAt),
    path: exchange.fullPath,
    accountId: api?.accountId ?? null,
    protocol: 'HTTP/1.1',
    requestOverride: exchange.overrides.request ?? { path: {}, header: {}, querystring: {} },
    stage: stage?.stage.name ?? null,
    domainPrefix: api?.id ?? null,
    requestTimeEpoch: exchange.startedAt,
    requestId: ids.requestId,
    identity: {
      cognitoIdentityPoolId: null,
      accountId: identity.accountId ?? null,
      cognitoIdentityId: null,
      caller: identity.caller ?? null,
      sourceIp: request.sourceIp,
      principalOrgId: null,
      accessKey: identity.accessKey ?? null,
      cognitoAuthenticationType: null,
      cognitoAuthenticationProvider: null,
      userArn: identity.userArn ?? null,
      userAgent: exchange.headers.find('user-agent') ?? null,
      user: identity.user ?? null,
      ...(identity.apiKey === undefined ? {} : { apiKey: identity.apiKey, apiKeyId: identity.apiKeyId ?? null }),
    },
    domainName: api === undefined ? null : `${api.id}.execute-api.${api.region}.amazonaws.com`,
    deploymentId: stage?.stage.deploymentId ?? null,
    responseOverride: exchange.overrides.response ?? { header: {} },
    apiId: api?.id ?? null,
  };
  if (exchange.authorizer !== undefined) context.authorizer = exchange.authorizer;
  return context;
}

/** `dd/MMM/yyyy:HH:mm:ss +0000` in UTC. */
export function commonLogTime(epochMs: number): string {
  const time = new Date(epochMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${two(time.getUTCDate())}/${MONTHS[time.getUTCMonth()] ?? ''}/${time.getUTCFullYear()}`;
  return `${date}:${two(time.getUTCHours())}:${two(time.getUTCMinutes())}:${two(time.getUTCSeconds())} +0000`;
}
