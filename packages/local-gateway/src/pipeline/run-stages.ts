import { IntegrationType } from '@model-gateway/rest-api-model/model';
import { coded } from '../errors/catalogue';
import { Exchange } from '../exchange/exchange';
import { Fault } from '../exchange/fault';
import { TraceRecorder } from '../exchange/trace';
import { IntegrationPlan, MethodPlan } from '../plan/method-plan';
import { admit } from './admit/admit';
import { authorise } from './authorise/authorise';
import { Authorised } from './authorise/authorised';
import { CachePlan } from './cache/answer-cache';
import { callBackend } from './call/call-backend';
import { CalledBackend } from './call/called-backend';
import { gatewayAnswer } from './gateway-response/gateway-answer';
import { BackendRequest } from './map-request/backend-request';
import { mapRequest } from './map-request/map-request';
import { proxyRequest } from './map-request/proxy-request';
import { mapResponse } from './map-response/map-response';
import { proxyResponse } from './map-response/proxy-response';
import { PipelineResult } from './pipeline-result';
import { arrivalHeaders } from './route/arrival-headers';
import { decodeBody } from './route/decode-body';
import { refuseSize } from './route/refuse-size';
import { routeRequest } from './route/route-request';
import { selectResponse } from './select-response/select-response';
import { Services } from './services';
import { validateBody } from './validate/validate-body';
import { validateParameters } from './validate/validate-parameters';

type CallResult = Pick<PipelineResult, 'backend' | 'sent' | 'integrationMs'>;

/** Runs a request through the stages that decide on it, in API Gateway's order, until one of them answers. */
export function runStages(exchange: Exchange, services: Services, trace?: TraceRecorder): PipelineResult | Promise<PipelineResult> {
  const unrouted = routeStage(exchange, services, trace);
  if (unrouted !== undefined) return refuse(exchange, unrouted, trace);
  const decision = authorise(exchange, services.authority, services.now());
  // Nothing waits where nothing has to be waited for.
  return decision instanceof Promise
    ? decision.then((settled) => goOn(exchange, settled, services, trace))
    : goOn(exchange, decision, services, trace);
}

/** Everything behind the decision who calls. */
function goOn(
  exchange: Exchange, decision: Authorised | Fault, services: Services, trace?: TraceRecorder,
): PipelineResult | Promise<PipelineResult> {
  const fault = authoriseStage(exchange, decision, trace) ?? admitStage(exchange, services, trace) ?? validateStage(exchange, trace);
  if (fault !== undefined) return refuse(exchange, fault, trace);
  const { plan } = exchange;
  if (plan?.integration === undefined) return refuse(exchange, noIntegration(plan), trace);
  const cached = services.cache.planFor(exchange);
  return cached === undefined
    ? integrate(exchange, plan, plan.integration, services, trace)
    : integrateOnce(exchange, plan, plan.integration, cached, services, trace);
}

/** Answers from the cache, or once for it. */
async function integrateOnce(
  exchange: Exchange, plan: MethodPlan, integrationPlan: IntegrationPlan, cached: CachePlan, services: Services, trace?: TraceRecorder,
): Promise<PipelineResult> {
  const known = services.cache.find(cached.key, exchange, services.now());
  trace?.add('cache', cached, known ?? 'not kept');
  if (known !== undefined) return { answer: known, fault: undefined, backend: undefined, sent: undefined, integrationMs: undefined };
  const result = await integrate(exchange, plan, integrationPlan, services, trace);
  if (result.fault === undefined) services.cache.keep(cached.key, result.answer, cached.ttlMs, services.now());
  return result;
}

/** Maps the request, asks the backend, maps its answer; a proxy integration passes both on. */
async function integrate(
  exchange: Exchange,
  plan: MethodPlan,
  integrationPlan: IntegrationPlan,
  services: Services,
  trace?: TraceRecorder,
): Promise<PipelineResult> {
  const isProxy = integrationPlan.integration.type === IntegrationType.HTTP_PROXY;
  const mapped = isProxy ? proxyRequest(exchange, integrationPlan) : mapRequest(exchange, integrationPlan, trace !== undefined);
  trace?.add('map-request', undefined, mapped);
  if (mapped instanceof Fault) return refuse(exchange, mapped, trace);
  exchange.overrides = mapped.overrides;

  const before = services.now();
  const called = await callBackend(exchange, integrationPlan, mapped.request, services.backends);
  const integrationMs = services.now() - before;
  trace?.add('call', summary(mapped.request), plainCall(called));
  if (called instanceof Fault) return refuse(exchange, called, trace, { integrationMs, sent: mapped.request });
  const call = { backend: called, sent: mapped.request, integrationMs };
  if (isProxy) return { answer: proxyResponse(exchange, called), fault: undefined, ...call };

  const selected = selectResponse(integrationPlan, called.status, plan.title);
  trace?.add('select-response', { status: called.status }, selected);
  if (selected instanceof Fault) return refuse(exchange, selected, trace, call);
  const response = mapResponse(exchange, plan, selected, called, trace !== undefined);
  trace?.add('map-response', { headers: called.headers, body: called.body }, response);
  if (response instanceof Fault) return refuse(exchange, response, trace, call);
  return { answer: response.answer, fault: undefined, ...call };
}

function routeStage(exchange: Exchange, services: Services, trace?: TraceRecorder): Fault | undefined {
  const routed = routeRequest(services.stages, exchange.httpMethod, exchange.fullPath, {
    host: exchange.headers.find('host'),
    authorization: exchange.headers.find('authorization'),
  });
  exchange.stage = routed.stage;
  if ('fault' in routed) {
    trace?.add('route', { method: exchange.httpMethod, path: exchange.fullPath }, routed.fault);
    return routed.fault;
  }
  exchange.plan = routed.plan;
  exchange.pathParameters = routed.pathParameters;
  trace?.add('route', { method: exchange.httpMethod, path: exchange.fullPath }, { route: routed.plan.title, pathParameters: routed.pathParameters });
  const refused = refuseSize(exchange) ?? decodeBody(exchange);
  if (refused === undefined) exchange.headers.takeIn(() => arrivalHeaders(exchange));
  return refused;
}

function authoriseStage(exchange: Exchange, decision: Authorised | Fault, trace?: TraceRecorder): Fault | undefined {
  trace?.add('authorise', { type: exchange.plan?.method.authorizationType }, decision);
  if (decision instanceof Fault) return decision;
  exchange.identity = decision.identity;
  exchange.authorizer = decision.authorizer;
  exchange.isAuthUnchecked = decision.isUnchecked;
  return undefined;
}

function admitStage(exchange: Exchange, services: Services, trace?: TraceRecorder): Fault | undefined {
  const admitted = admit(exchange, services.limits, services.now());
  trace?.add('admit', { isKeyRequired: exchange.plan?.isKeyRequired }, admitted);
  if (admitted instanceof Fault) return admitted;
  if (admitted !== undefined) exchange.identity = { ...exchange.identity, ...admitted };
  return undefined;
}

function validateStage(exchange: Exchange, trace?: TraceRecorder): Fault | undefined {
  const { plan } = exchange;
  if (plan === undefined) return undefined;
  const fault = validateParameters(exchange, plan) ?? validateBody(exchange, plan);
  trace?.add('validate', { required: plan.required, validatesBody: plan.validatesBody }, fault);
  return fault;
}

function refuse(exchange: Exchange, fault: Fault, trace?: TraceRecorder, call?: CallResult): PipelineResult {
  const answer = gatewayAnswer(exchange, fault);
  trace?.add('gateway-response', fault, answer);
  return { answer, fault, backend: call?.backend, sent: call?.sent, integrationMs: call?.integrationMs };
}

function noIntegration(plan: MethodPlan | undefined): Fault {
  const reason = `${plan?.title ?? ''} has no integration; add one`;
  return new Fault('API_CONFIGURATION_ERROR', 'Internal server error', coded('GW1014', reason));
}

function plainCall(called: CalledBackend | Fault): unknown {
  return called instanceof Fault ? called : called.toData();
}

function summary(request: BackendRequest): unknown {
  return { headers: request.headers, query: request.query, path: request.path, body: request.body };
}
