import type { RenderResult } from '@model-gateway/mapping-template';
import { IntegrationType } from '@model-gateway/rest-api-model/model';
import { BackendAnswer } from '../../backends/backend';
import { coded } from '../../errors/catalogue';
import { messageOf } from '../../errors/message-of';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { findHeader } from '../../http/find-header';
import { GatewayAnswer, Header } from '../../http/gateway-request';
import { firstAccepted } from '../../http/media-type';
import { mapBody } from '../../mapping/map-body';
import { MappedBodyError, MappingInputs, mappingValues } from '../../mapping/mapping-value';
import { overrideHeaders } from '../../mapping/override-headers';
import { RequestInputs } from '../../mapping/request-inputs';
import { MethodPlan } from '../../plan/method-plan';
import { ResponsePlan } from '../../plan/response-plan';
import { TemplatePlan } from '../../plan/template-plan';
import { remapHeaders } from './response-headers';
import { ResponseInputs } from './response-inputs';
import { responsePayload } from './response-payload';
import { selectResponseTemplate } from './select-response-template';

/** The answer to the client, and how it came about. */
export interface MappedResponse {
  readonly answer: GatewayAnswer;
  readonly template?: TemplatePlan;
  readonly rendered?: RenderResult;
}

/** Maps a backend's answer: conversion, template or passthrough, header mappings, overrides, API Gateway's own headers. */
export function mapResponse(
  exchange: Exchange,
  plan: MethodPlan,
  selected: ResponsePlan,
  backend: BackendAnswer,
  trace: boolean,
): MappedResponse | Fault {
  if (!plan.declaredStatuses.has(selected.status)) return undeclared(plan, selected.status);
  const payload = responsePayload(exchange, backend, selected.contentHandling);
  if (payload instanceof Fault) return payload;

  const inputs = new RequestInputs(exchange, payload);
  const mapped = mapHeaders(plan, selected, new ResponseInputs(backend, payload, inputs));
  if (mapped instanceof Fault) return mapped;

  const template = selectResponseTemplate(selected.templates, firstAccepted(exchange.headers.find('accept')));
  const made = mapBody(template, payload, inputs, {
    told: `${plan.title} has a response template, and the backend's payload`, failed: (error) => failedTemplate(plan, error), trace,
  });
  if (made instanceof Fault) return made;
  const { body, rendered } = made;
  if (rendered !== undefined && template?.usesContext === true) {
    exchange.overrides = { request: rendered.requestOverride, response: rendered.responseOverride };
  }
  const override = exchange.overrides.response;
  const headers = overrideHeaders(mapped, override?.header);
  const status = overriddenStatus(override?.status) ?? selected.status;
  return { answer: { status, headers: finish(exchange, plan, headers), body }, template, rendered };
}

/** The status that a template set; anything but an integer from 100 to 599 is ignored (an emulator's source). */
function overriddenStatus(value: unknown): number | undefined {
  const status = typeof value === 'bigint' ? Number(value) : value;
  return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599 ? status : undefined;
}

const DEFAULT_CONTENT_TYPE: Header = ['Content-Type', 'application/json'];

/** The headers of every answer of an integration: Content-Type whatever the backend said, ids, and a trace id except for MOCK (recorded). */
function finish(exchange: Exchange, plan: MethodPlan, mapped: readonly Header[]): readonly Header[] {
  const remapped = remapHeaders(mapped);
  const headers = findHeader(remapped, 'content-type') === undefined ? [DEFAULT_CONTENT_TYPE, ...remapped] : remapped;
  headers.push(['x-amzn-RequestId', exchange.ids.requestId], ['x-amz-apigw-id', exchange.ids.extendedRequestId]);
  if (plan.integration?.integration.type !== IntegrationType.MOCK) headers.push(['X-Amzn-Trace-Id', exchange.ids.traceId]);
  return headers;
}

function mapHeaders(plan: MethodPlan, selected: ResponsePlan, inputs: MappingInputs): readonly Header[] | Fault {
  const headers: Header[] = [];
  for (const { location, name, source, destination } of selected.parameters) {
    if (location !== 'header') continue;
    try {
      for (const value of mappingValues(source, inputs)) headers.push([name, value]);
    } catch (error) {
      if (!(error instanceof MappedBodyError)) throw error;
      const reason = `'${destination}' of ${plan.title} takes a value from the backend's body, which is not JSON: ${error.message}`;
      return new Fault('API_CONFIGURATION_ERROR', 'Internal server error', coded('GW1029', reason));
    }
  }
  return headers;
}

function undeclared(plan: MethodPlan, status: number): Fault {
  const known = [...plan.declaredStatuses].join(', ') || 'none';
  return new Fault(
    'API_CONFIGURATION_ERROR',
    'Internal server error',
    coded('GW1013', `${plan.title} declares no method response ${status}; declared are ${known}`),
    { logError: `Output mapping refers to an invalid method response: ${status}` },
  );
}

function failedTemplate(plan: MethodPlan, error: unknown): Fault {
  const message = messageOf(error);
  return new Fault('API_CONFIGURATION_ERROR', 'Internal server error', coded('GW1010', `the response template of ${plan.title} could not be rendered\n${message}`), {
    logError: 'Unable to transform response',
  });
}
