import { IntegrationType } from '@model-gateway/rest-api-model/model';
import { contextData } from '../exchange/context-data';
import { Exchange } from '../exchange/exchange';
import { Fault } from '../exchange/fault';
import { StageTrace } from '../exchange/trace';
import { findHeader } from '../http/find-header';
import { Header } from '../http/gateway-request';
import { firstAccepted } from '../http/media-type';
import { Payload } from '../mapping/payload';
import { MappedRequest } from '../pipeline/map-request/map-request';
import { requestPayload } from '../pipeline/map-request/request-payload';
import { selectRequestTemplate } from '../pipeline/map-request/select-request-template';
import { MappedResponse } from '../pipeline/map-response/map-response';
import { responsePayload } from '../pipeline/map-response/response-payload';
import { selectResponseTemplate } from '../pipeline/map-response/select-response-template';
import { PipelineResult } from '../pipeline/pipeline-result';
import { ResponsePlan } from '../plan/response-plan';
import { TemplatePlan, TemplatePlans } from '../plan/template-plan';
import { TemplateRun } from './page-data';

/** What a stage of the trace did with a template, so that it can be done again; undefined where it used none. */
export function templateRun(trace: StageTrace, stages: readonly StageTrace[], exchange: Exchange, result: PipelineResult): TemplateRun | undefined {
  if (trace.stage === 'map-request') return requestRun(trace, exchange);
  return trace.stage === 'map-response' ? responseRun(trace, stages, exchange, result) : undefined;
}

function requestRun({ output }: StageTrace, exchange: Exchange): TemplateRun | undefined {
  const plan = exchange.plan?.integration;
  if (plan === undefined || plan.integration.type === IntegrationType.HTTP_PROXY) return undefined;
  const { passthroughBehavior, contentHandling } = plan.integration;
  const template = selectRequestTemplate(plan.templates, exchange.headers.find('content-type'), passthroughBehavior);
  const payload = requestPayload(exchange, contentHandling);
  if (template === undefined || template instanceof Fault || payload instanceof Fault) return undefined;
  const mapped = output instanceof Fault ? undefined : output as MappedRequest;
  return run('request', plan.templates, template, payload, { ...exchange, overrides: {} }, {
    output: mapped?.rendered?.body,
    isJson: isJson(mapped?.request.headers),
  });
}

function responseRun(
  { output }: StageTrace, stages: readonly StageTrace[], exchange: Exchange, { backend }: PipelineResult,
): TemplateRun | undefined {
  const selected = stages.find(({ stage }) => stage === 'select-response')?.output;
  if (selected === undefined || selected instanceof Fault || backend === undefined) return undefined;
  const { templates, contentHandling } = selected as ResponsePlan;
  const template = selectResponseTemplate(templates, firstAccepted(exchange.headers.find('accept')));
  const payload = responsePayload(exchange, backend, contentHandling);
  if (template === undefined || payload instanceof Fault) return undefined;
  const before = stages.find(({ stage }) => stage === 'map-request')?.output as MappedRequest | undefined;
  const mapped = output instanceof Fault ? undefined : output as MappedResponse;
  return run('response', templates, template, payload, { ...exchange, overrides: before?.overrides ?? {} }, {
    output: mapped?.rendered?.body,
    isJson: isJson(mapped?.answer.headers),
  });
}

/** Whether what was printed has to be JSON, by the headers that go with it. */
function isJson(headers: readonly Header[] | undefined): boolean {
  return (headers && findHeader(headers, 'content-type'))?.includes('json') ?? true;
}

function run(
  phase: TemplateRun['phase'],
  templates: TemplatePlans,
  template: TemplatePlan,
  payload: Payload,
  exchange: Exchange,
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
      context: contextData(exchange),
      stageVariables: exchange.stage?.stage.variables ?? {},
    },
    ...rest,
  };
}
