import type { RenderResult } from '@model-gateway/mapping-template';
import { coded } from '../errors/catalogue';
import { Fault } from '../exchange/fault';
import { TemplatePlan } from '../plan/template-plan';
import { Payload } from './payload';
import { RequestInputs } from './request-inputs';

/** A body behind its template, with what the rendering set beside it; without a template the payload as it is. */
export interface MappedBody {
  readonly body: string | Uint8Array;
  readonly rendered?: RenderResult;
}

/** How a body is mapped. */
export interface BodyMapping {
  /** What has a template and a payload, such as `GET /items has a request template, and the payload`. */
  readonly told: string;
  /** What a rendering that fails ends in. */
  readonly failed: (error: unknown) => Fault;
  /** Whether to note what ran and what came from where. */
  readonly trace: boolean;
}

/** Maps the body of a request or an answer; a template never sees bytes (documented). */
export function mapBody(
  template: TemplatePlan | undefined, payload: Payload, inputs: RequestInputs, { told, failed, trace }: BodyMapping,
): MappedBody | Fault {
  if (template === undefined) return { body: 'text' in payload ? payload.text : payload.bytes };
  if ('bytes' in payload) {
    const explanation = coded('GW1022', `${told} is binary; set contentHandling to CONVERT_TO_TEXT`);
    return new Fault('API_CONFIGURATION_ERROR', 'Internal server error', explanation);
  }
  try {
    const rendered = template.template().render({
      body: payload.text,
      params: inputs,
      context: template.usesContext ? inputs.context : undefined,
      stageVariables: inputs.stageVariables,
    }, { trace, sourceMap: trace });
    return { body: rendered.body, rendered };
  } catch (error) {
    return failed(error);
  }
}
