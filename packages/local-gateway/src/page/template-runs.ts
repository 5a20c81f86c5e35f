import { contextData } from '../exchange/context-data';
import { Exchange, Overrides } from '../exchange/exchange';
import { Fault } from '../exchange/fault';
import { MappedRequest } from '../pipeline/map-request/map-request';
import { ConversionError, convertPayload, isBinary, Payload } from '../mapping/payload';
import { selectRequestTemplate, selectResponseTemplate } from '../mapping/select-template';
import { MappedResponse } from '../pipeline/map-response/map-response';
import { PipelineResult } from '../pipeline/run-pipeline';
import { StageTrace } from '../exchange/trace';
import { ResponsePlan } from '../plan/response-plan';
import { TemplatePlan, TemplatePlans } from '../plan/template-plan';
import { findHeader } from '../http/find-header';
import { firstAccepted } from '../http/media-type';
import { TemplateRun } from './page-data';

/** What a stage of the trace did with a template, so that it can be done again; undefined where it used none. */
export function templateRun(trace: StageTrace, stages: readonly StageTrace[], exchange: Exchange, result: PipelineResult): TemplateRun | undefined {
  if (trace.stage === 'map-request') return requestRun(trace, exchange);
  return trace.stage === 'map-response' ? responseRun(trace, stages, exchange, result) : undefined;
}

function requestRun({ output }: StageTrace, exchange: Exchange): TemplateRun | undefined {
  const plan = exchange.plan?.integration;
  if (plan === undefined) return undefined;
  const contentType = exchange.headers.find('content-type');
  const template = selectRequestTemplate(plan.templates, contentType, plan.integration.passthroughBehavior);
  if (template === undefined || template instanceof Fault) return undefined;
  const binary = isBinary(contentType, exchange.stage?.api.binaryMediaTypes ?? []);
  const payload = converted(() => convertPayload(exchange.request.body, binary, plan.integration.contentHandling));
  const mapped = output instanceof Fault ? undefined : output as MappedRequest;
  const type = mapped === undefined ? undefined : findHeader(mapped.request.headers, 'content-type');
  return payload && run('request', plan.templates, template, payload, exchange, {}, {
    output: mapped?.rendered?.body,
    isJson: type === undefined || type.includes('json'),
  });
}

function responseRun({ output }: StageTrace, stages: readonly StageTrace[], exchange: Exchange, result: PipelineResult): TemplateRun | undefined {
  const selected = stages.find(({ stage }) => stage === 'select-response')?.output;
  if (selected === undefined || selected instanceof Fault || result.backend === undefined) return undefined;
  const { templates, contentHandling } = selected as ResponsePlan;
  const template = selectResponseTemplate(templates, firstAccepted(exchange.headers.find('accept')));
  if (template === undefined) return undefined;
  const { body, headers } = result.backend;
  const binary = isBinary(findHeader(headers, 'content-type'), exchange.stage?.api.binaryMediaTypes ?? []);
  const payload = converted(() => convertPayload(body, binary, contentHandling));
  const before = stages.find(({ stage }) => stage === 'map-request')?.output as MappedRequest | undefined;
  const mapped = output instanceof Fault ? undefined : output as MappedResponse;
  const type = mapped === undefined ? undefined : findHeader(mapped.answer.headers, 'content-type');
  return payload && run('response', templates, template, payload, exchange, before?.overrides ?? {}, {
    output: mapped?.rendered?.body,
    isJson: type === undefined || type.includes('json'),
  });
}

function converted(convert: () => Payload): Payload | undefined {
  try {
    return convert();
  } catch (error) {
    if (error instanceof ConversionError) return undefined;
    throw error;
  }
}

function run(
  phase: TemplateRun['phase'],
  templates: TemplatePlans,
  template: TemplatePlan,
  payload: Payload,
  exchange: Exchange,
  overrides: Overrides,
  rest: Pick<TemplateRun, 'output' | 'isJson'>,
): TemplateRun {
  const mediaType = [...templates].find(([, each]) => each === template)?.[0] ?? '';
  return {
    phase,
    template: { name: template.name, mediaType, text: template.text },
    request: {
      // A template never sees bytes: the stage fails before it.
      body: 'text' in payload ? payload.text : '',
      params: { path: exchange.pathParameters, querystring: exchange.query.last, header: exchange.headers.visible },
      context: contextData({ ...exchange, overrides }),
      stageVariables: exchange.stage?.stage.variables ?? {},
    },
    ...rest,
  };
}
