import type { RequestRecord, StageRecord } from '../src/page/page-data';

/** A stage as the page tells it. */
export interface StageName {
  readonly stage: string;
  readonly label: string;
  /** What it does, in a sentence. */
  readonly told: string;
  /** Only shown where a request came through it. */
  readonly isOptional?: boolean;
}

/** The stages in their order. */
const STAGE_NAMES: readonly StageName[] = [
  { stage: 'route', label: 'Route', told: 'Which stage and which method answer.' },
  { stage: 'authorise', label: 'Authorise', told: 'Whether the caller may: signature, authorizer, or nobody asks.' },
  { stage: 'admit', label: 'Admit', told: 'API key, usage plan, throttling and quota.' },
  { stage: 'validate', label: 'Validate', told: 'Required parameters, and the body against its model.' },
  { stage: 'cache', label: 'Cache', told: 'Whether the stage’s cache knows the answer.', isOptional: true },
  { stage: 'map-request', label: 'Map request', told: 'The request template and parameter mappings make the request for the backend.' },
  { stage: 'call', label: 'Backend', told: 'What the backend got, and what it answered.' },
  { stage: 'select-response', label: 'Select', told: 'The first integration response whose pattern matches the backend’s status.' },
  { stage: 'map-response', label: 'Map response', told: 'The response template and header mappings make the answer.' },
  { stage: 'compress', label: 'Compress', told: 'The API compresses answers for clients that accept it.', isOptional: true },
  { stage: 'gateway-response', label: 'Gateway response', told: 'API Gateway answers by itself.', isOptional: true },
  { stage: 'log', label: 'Log', told: 'The line of the access log.' },
];

/** A stage of a request, or one that the request never came to. */
export interface Stop extends StageName {
  readonly record?: StageRecord;
  readonly state: 'passed' | 'fault' | 'idle';
}

/** The way of a request through the stages; without a request, the way that one would take. */
export function stopsOf(record: RequestRecord | undefined): readonly Stop[] {
  return STAGE_NAMES.flatMap((name): Stop[] => {
    const found = record?.stages.find(({ stage }) => stage === name.stage);
    if (found === undefined) return name.isOptional === true ? [] : [{ ...name, state: 'idle' }];
    return [{ ...name, record: found, state: found.isFault || name.stage === 'gateway-response' ? 'fault' : 'passed' }];
  });
}

/** The stage that tells most about a request: the one that ended it, else the one that made the request for the backend. */
export function tellingStage(record: RequestRecord): string {
  const ended = record.stages.find(({ isFault }) => isFault)?.stage;
  return ended ?? (record.stages.some(({ stage }) => stage === 'map-request') ? 'map-request' : record.stages.at(-1)?.stage ?? 'route');
}
