import { ContextData, contextData } from '../../exchange/context-data';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { findValue } from '../../exchange/find-value';
import { GatewayAnswer, Header } from '../../http/gateway-request';
import { firstAccepted } from '../../http/media-type';
import { planGatewayResponses } from '../../plan/gateway-response-plan';
import { MappingSource } from '../../plan/mapping-expression';

/** The answers of an API that customises none. */
const UNCUSTOMISED = planGatewayResponses([]);

/** What API Gateway itself answers: the gateway response of the fault's type, customised or not. */
export function gatewayAnswer(exchange: Exchange, fault: Fault): GatewayAnswer {
  const plan = (exchange.stage?.gatewayResponses ?? UNCUSTOMISED)[fault.type];
  const errorType = fault.details.errorType ?? plan.errorType;
  const context: ContextData = { ...contextData(exchange), error: errorData(fault) };
  const headers: Header[] = [
    ['x-amzn-RequestId', exchange.ids.requestId],
    ['x-amzn-ErrorType', errorType],
    ['x-amz-apigw-id', exchange.ids.extendedRequestId],
  ];
  for (const { name, source } of plan.parameters) {
    if (source.from === 'unknown') continue;
    const value = gatewayValue(source, exchange, context);
    if (value !== undefined) headers.push([name, value]);
  }
  const [mediaType, template] = chooseTemplate(plan.templates, exchange.headers.find('accept'));
  if (!headers.some(([name]) => name.toLowerCase() === 'content-type')) headers.unshift(['Content-Type', mediaType]);
  const body = template === undefined ? fault.details.body ?? defaultBody(fault) : fillTemplate(template, exchange, context);
  return { status: fault.details.status ?? plan.status, headers, body };
}

/** `$context.error` of a fault. */
export function errorData(fault: Fault): ContextData {
  return {
    message: fault.message,
    messageString: JSON.stringify(fault.message),
    responseType: fault.type,
    validationErrorString: fault.details.validationError ?? null,
  };
}

/** AWS's own text; the two that were recorded or reported with a blank after the colon keep it. */
function defaultBody(fault: Fault): string {
  const isSpaced = fault.message === 'Internal server error' || fault.type === 'INTEGRATION_TIMEOUT';
  return `{"message":${isSpaced ? ' ' : ''}${JSON.stringify(fault.message)}}`;
}

function chooseTemplate(templates: ReadonlyMap<string, string> | undefined, accept: string | undefined): readonly [string, string | undefined] {
  if (templates === undefined) return ['application/json', undefined];
  const accepted = firstAccepted(accept);
  const mediaType = accepted !== undefined && templates.has(accepted) ? accepted
    : templates.has('application/json') ? 'application/json' : templates.keys().next().value ?? 'application/json';
  return [mediaType, templates.get(mediaType)];
}

/** A gateway response is no mapping template: only `$context`, `$stageVariables` and `method.request` values are filled in (documented). */
function fillTemplate(template: string, exchange: Exchange, context: ContextData): string {
  return template
    .replace(/\$context((?:\.[A-Za-z_][\w-]*)+)/g, (_match, path: string) => print(findValue(context, path.slice(1).split('.'))))
    .replace(/\$stageVariables\.([A-Za-z0-9_]+)/g, (_match, name: string) => print(findValue(exchange.stage?.stage.variables, [name])))
    .replace(/\$?method\.request\.(header|path|querystring)\.([A-Za-z0-9._$-]+)/g, (_match, place: string, name: string) => (
      requestValue(exchange, place, name) ?? ''
    ));
}

function gatewayValue(source: MappingSource, exchange: Exchange, context: ContextData): string | undefined {
  switch (source.from) {
    case 'static': return source.value;
    case 'header':
    case 'path':
    case 'querystring': return requestValue(exchange, source.from, source.name);
    case 'context': return print(findValue(context, source.name.split('.'))) || undefined;
    case 'stageVariables': return print(findValue(exchange.stage?.stage.variables, [source.name])) || undefined;
    default: return undefined;
  }
}

function requestValue(exchange: Exchange, place: string, name: string): string | undefined {
  if (place === 'header') return exchange.headers.visible[name];
  return place === 'path' ? exchange.pathParameters[name] : exchange.query.last[name];
}

function print(value: unknown): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}
