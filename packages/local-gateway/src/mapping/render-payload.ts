import type { RenderResult } from '@model-gateway/mapping-template';
import { TemplatePlan } from '../plan/template-plan';
import { RequestInputs } from './request-inputs';

/** Renders the body of a request or an answer with what a template may read beside it. */
export function renderPayload(template: TemplatePlan, body: string, inputs: RequestInputs, trace: boolean): RenderResult {
  return template.template().render({
    body,
    params: inputs,
    context: template.usesContext ? inputs.context : undefined,
    stageVariables: inputs.stageVariables,
  }, { trace, sourceMap: trace });
}
