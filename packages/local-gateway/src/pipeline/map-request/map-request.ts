import type { RenderResult } from '@model-gateway/mapping-template';
import { Exchange, Overrides } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { mapBody } from '../../mapping/map-body';
import { overriddenNames, overrideHeaders, overrideValues } from '../../mapping/override-headers';
import { RequestInputs } from '../../mapping/request-inputs';
import { IntegrationPlan } from '../../plan/method-plan';
import { TemplatePlan } from '../../plan/template-plan';
import { refuseHeaders, withDefaultHeaders } from './backend-headers';
import { BackendRequest } from './backend-request';
import { MappedParameters, mapParameters } from './map-parameters';
import { requestPayload } from './request-payload';
import { requestTemplateFault } from './request-template-fault';
import { selectRequestTemplate } from './select-request-template';

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
  const payload = requestPayload(exchange, integration.contentHandling);
  if (payload instanceof Fault) return payload;
  const template = selectRequestTemplate(plan.templates, exchange.headers.find('content-type'), integration.passthroughBehavior);
  if (template instanceof Fault) return template;

  const inputs = new RequestInputs(exchange, payload);
  const mapped = mapParameters(plan.parameters, inputs);
  if (mapped instanceof Fault) return mapped;

  const made = mapBody(template, payload, inputs, {
    told: `${title} has a request template, and the payload`, failed: (error) => requestTemplateFault(error, title), trace,
  });
  if (made instanceof Fault) return made;
  const { body, rendered } = made;
  const overrides: Overrides = rendered !== undefined && template?.usesContext === true
    ? { request: rendered.requestOverride, response: rendered.responseOverride } : {};
  const { path, query, headers } = overrides.request === undefined ? mapped : overrideParameters(mapped, overrides.request);
  return refuseHeaders(headers, integration.type, title)
    ?? { request: { path, query, headers: withDefaultHeaders(headers, exchange, integration.type), body }, overrides, template, rendered };
}

/** The parameters after the overrides of a template: one replaces what is mapped under its name. */
function overrideParameters({ path, query, headers }: MappedParameters, overrides: NonNullable<Overrides['request']>): MappedParameters {
  const replaced = overriddenNames(overrides.querystring);
  for (const [name, value] of overriddenNames(overrides.path)) {
    const last = overrideValues(value).at(-1);
    if (last !== undefined) path[name] = last;
  }
  return {
    path,
    query: [
      ...query.filter(([known]) => replaced.every(([name]) => name !== known)),
      ...replaced.flatMap(([name, value]) => overrideValues(value).map((each) => [name, each] as const)),
    ],
    headers: overrideHeaders(headers, overrides.header),
  };
}
