import { createGateway } from '../../src/gateway';
import { RequestEvent } from '../../src/gateway-event';
import { InjectedRequest, InjectedResponse } from '../../src/request/injected-request';
import { BehaviourCase } from './behaviour-case';
import { sketchTemplate } from './sketch-template';

/** What came of a case. */
export interface CaseResult {
  readonly response: InjectedResponse;
  readonly event: RequestEvent;
  /** Headers, query, path values and body as they go to the backend; undefined where it is not asked. */
  readonly sent?: Sent;
}

/** A call to the backend as the trace holds it. */
export interface Sent {
  readonly headers: readonly (readonly [string, string])[];
  readonly query: readonly (readonly [string, string])[];
  readonly path: { readonly [name: string]: string };
  readonly body: string | Uint8Array;
}

/** Midday of the first of May 2026, so that times in answers are known. */
export const NOW = Date.UTC(2026, 4, 1, 12, 0, 0);

/** Runs a case in the process. */
export async function runCase(behaviour: BehaviourCase): Promise<CaseResult> {
  const events: RequestEvent[] = [];
  const { status = 200, headers = {}, body = '{"ok":true}' } = behaviour.model ?? {};
  const gateway = createGateway({
    template: sketchTemplate(behaviour.api),
    models: { '*': () => ({ status, headers, body }) },
    onEvent: (event) => events.push(event),
    now: () => NOW,
  });
  const response = await gateway.inject(openRequest(behaviour.request));
  await gateway.close();
  const [event] = events;
  if (event === undefined) throw new Error('the gateway told nothing about the request');
  const call = response.trace.stages.find(({ stage }) => stage === 'call');
  return { response, event, sent: call?.input as Sent | undefined };
}

/** A request written as `GET /prod/path`, or as it is. */
export function openRequest(request: string | InjectedRequest): InjectedRequest {
  if (typeof request !== 'string') return request;
  const [method, path = '/'] = request.split(' ');
  return { method, path };
}
