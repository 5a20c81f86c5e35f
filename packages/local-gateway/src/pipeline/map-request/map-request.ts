import type { RenderResult } from '@model-gateway/mapping-template';
import { IntegrationType } from '@model-gateway/rest-api-model/model';
import { coded } from '../../errors/catalogue';
import { IntegrationPlan } from '../../plan/method-plan';
import { TemplatePlan } from '../../plan/template-plan';
import { Header } from '../../http/gateway-request';
import { Exchange, Overrides } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { MappedBodyError, MappingInputs, mappingValues } from '../../mapping/mapping-value';
import { overriddenNames, overrideHeaders, overrideValues } from '../../mapping/override-headers';
import { ConversionError, convertPayload, isBinary, Payload } from '../../mapping/payload';
import { renderPayload } from '../../mapping/render-payload';
import { RequestInputs } from '../../mapping/request-inputs';
import { selectRequestTemplate } from '../../mapping/select-template';
import { refuseHeaders, withDefaultHeaders } from './backend-headers';
import { BackendRequest } from './backend-request';
import { requestTemplateFault } from './request-template-fault';

/** The request as the backend gets it, and how it came about. */
export interface MappedRequest {
  readonly request: BackendRequest;
  readonly overrides: Overrides;
  /** The template that made the body; undefined where the body passed unchanged. */
  readonly template?: TemplatePlan;
  readonly rendered?: RenderResult;
}

/** Maps a request: conversion, template or passthrough, parameter mappings, overrides, headers of API Gateway's own. */
export function mapRequest(exchange: Exchange, plan: IntegrationPlan, trace: boolean): MappedRequest | Fault {
  const { integration } = plan;
  const title = exchange.plan?.title ?? '';
  const contentType = exchange.headers.find('content-type');
  const payload = convert(exchange, plan, contentType);
  if (payload instanceof Fault) return payload;
  const template = selectRequestTemplate(plan.templates, contentType, integration.passthroughBehavior);
  if (template instanceof Fault) return template;

  const inputs = new RequestInputs(exchange, payload);
  const mapped = mapParameters(plan, inputs);
  if (mapped instanceof Fault) return mapped;

  let body: string | Uint8Array = 'text' in payload ? payload.text : payload.bytes;
  let rendered: RenderResult | undefined;
  if (template !== undefined) {
    if ('bytes' in payload) return rawPayloadFault(title);
    try {
      rendered = renderPayload(template, payload.text, inputs, trace);
    } catch (error) {
      return requestTemplateFault(error, title);
    }
    body = rendered.body;
  }
  const overrides: Overrides = rendered !== undefined && template?.usesContext === true
    ? { request: rendered.requestOverride, response: rendered.responseOverride } : {};
  return finish(exchange, integration.type, { mapped, body, overrides, template, rendered });
}

interface MappedParameters {
  readonly path: { [name: string]: string };
  query: [string, string][];
  headers: readonly Header[];
}

interface Parts extends Omit<MappedRequest, 'request'> {
  readonly mapped: MappedParameters;
  readonly body: string | Uint8Array;
}

function finish(exchange: Exchange, type: IntegrationType, parts: Parts): MappedRequest | Fault {
  const { mapped, overrides } = parts;
  const override = overrides.request ?? {};
  const headers = overrideHeaders(mapped.headers, override.header);
  const refused = refuseHeaders(headers, type, exchange.plan?.title ?? '');
  if (refused !== undefined) return refused;
  let { query } = mapped;
  for (const [name, value] of overriddenNames(override.querystring)) {
    query = query.filter(([known]) => known !== name);
    for (const each of overrideValues(value)) query.push([name, each]);
  }
  for (const [name, value] of overriddenNames(override.path)) {
    const last = overrideValues(value).at(-1);
    if (last !== undefined) mapped.path[name] = last;
  }
  return {
    request: { path: mapped.path, query, headers: withDefaultHeaders(headers, exchange, type), body: parts.body },
    overrides,
    template: parts.template,
    rendered: parts.rendered,
  };
}

function mapParameters(plan: IntegrationPlan, inputs: MappingInputs): MappedParameters | Fault {
  const headers: Header[] = [];
  const mapped: MappedParameters = { path: Object.create(null) as { [name: string]: string }, query: [], headers };
  for (const { location, name, source, destination } of plan.parameters) {
    let values: readonly string[];
    try {
      values = mappingValues(source, inputs);
    } catch (error) {
      if (!(error instanceof MappedBodyError)) throw error;
      const explanation = coded('GW1029', `'${destination}' takes a value from the body, and the body is not JSON: ${error.message}`);
      return new Fault('BAD_REQUEST_BODY', 'Invalid JSON in request body', explanation);
    }
    for (const value of values) {
      if (location === 'header') headers.push([name, value]);
      else if (location === 'querystring') mapped.query.push([name, value]);
      else mapped.path[name] = value;
    }
  }
  return mapped;
}

function convert(exchange: Exchange, plan: IntegrationPlan, contentType: string | undefined): Payload | Fault {
  const binary = isBinary(contentType, exchange.stage?.api.binaryMediaTypes ?? []);
  try {
    return convertPayload(exchange.body, binary, plan.integration.contentHandling);
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    return new Fault('API_CONFIGURATION_ERROR', 'Internal server error', coded('GW1022', `${exchange.plan?.title ?? ''}: ${error.message}`));
  }
}

function rawPayloadFault(title: string): Fault {
  const reason = `${title} has a request template, and the payload is binary; set contentHandling to CONVERT_TO_TEXT`;
  return new Fault('API_CONFIGURATION_ERROR', 'Internal server error', coded('GW1022', reason));
}
