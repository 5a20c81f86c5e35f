import type { RenderResult } from '@model-gateway/mapping-template';
import { ContentHandling, IntegrationType } from '@model-gateway/rest-api-model/model';
import { BackendAnswer } from '../../backends/backend';
import { coded } from '../../errors/catalogue';
import { MethodPlan } from '../../plan/method-plan';
import { ResponsePlan } from '../../plan/response-plan';
import { TemplatePlan } from '../../plan/template-plan';
import { findHeader } from '../../http/find-header';
import { GatewayAnswer, Header } from '../../http/gateway-request';
import { firstAccepted } from '../../http/media-type';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { MappedBodyError, MappingInputs, mappingValues } from '../../mapping/mapping-value';
import { overrideHeaders } from '../../mapping/override-headers';
import { ConversionError, convertPayload, decodeText, isBinary, Payload } from '../../mapping/payload';
import { renderPayload } from '../../mapping/render-payload';
import { RequestInputs } from '../../mapping/request-inputs';
import { selectResponseTemplate } from '../../mapping/select-template';
import { remapHeaders } from './response-headers';
import { ResponseInputs } from './response-inputs';

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
  const accepted = firstAccepted(exchange.headers.find('accept'));
  const payload = convert(exchange, plan, selected, backend, accepted);
  if (payload instanceof Fault) return payload;

  const inputs = new RequestInputs(exchange, payload);
  const mapped = mapHeaders(plan, selected, new ResponseInputs(backend, payload, inputs));
  if (mapped instanceof Fault) return mapped;

  const template = selectResponseTemplate(selected.templates, accepted);
  let body: string | Uint8Array = 'text' in payload ? payload.text : payload.bytes;
  let rendered: RenderResult | undefined;
  if (template !== undefined) {
    if ('bytes' in payload) return rawPayload(plan);
    try {
      rendered = renderPayload(template, payload.text, inputs, trace);
    } catch (error) {
      return failedTemplate(plan, error);
    }
    body = rendered.body;
    if (template.usesContext) exchange.overrides = { request: rendered.requestOverride, response: rendered.responseOverride };
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

/**
 * A payload is binary where the backend's Content-Type is among the binary media types; where the integration response says nothing,
 * it becomes what the client's Accept asks for (documented).
 */
function convert(exchange: Exchange, plan: MethodPlan, selected: ResponsePlan, backend: BackendAnswer, accepted?: string): Payload | Fault {
  const binaryMediaTypes = exchange.stage?.api.binaryMediaTypes ?? [];
  if (binaryMediaTypes.length === 0 && selected.contentHandling === undefined) return { text: decodeText(backend.body) };
  const wanted = isBinary(accepted, binaryMediaTypes) ? ContentHandling.CONVERT_TO_BINARY : ContentHandling.CONVERT_TO_TEXT;
  try {
    const binary = isBinary(findHeader(backend.headers, 'content-type'), binaryMediaTypes);
    return convertPayload(backend.body, binary, selected.contentHandling ?? wanted);
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    return new Fault('API_CONFIGURATION_ERROR', 'Internal server error', coded('GW1022', `${plan.title}: ${error.message}`));
  }
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

function rawPayload(plan: MethodPlan): Fault {
  const reason = `${plan.title} has a response template, and the backend's payload is binary; set contentHandling to CONVERT_TO_TEXT`;
  return new Fault('API_CONFIGURATION_ERROR', 'Internal server error', coded('GW1022', reason));
}

function failedTemplate(plan: MethodPlan, error: unknown): Fault {
  const message = error instanceof Error ? error.message : String(error);
  return new Fault('API_CONFIGURATION_ERROR', 'Internal server error', coded('GW1010', `the response template of ${plan.title} could not be rendered\n${message}`), {
    logError: 'Unable to transform response',
  });
}
