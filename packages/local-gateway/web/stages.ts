import type { StageName } from '../src/exchange/trace';
import type { RequestRecord, StageRecord } from '../src/page/page-data';

/** How the page tells of a stage. */
interface StageWords {
  readonly label: string;
  /** What it does, in a sentence. */
  readonly told: string;
  /** Only shown where a request came through it. */
  readonly isOptional?: boolean;
}

/** The stages in their order; one without words does not compile. */
const STAGES: { readonly [stage in StageName]: StageWords } = {
  'route': { label: 'Route', told: 'Which stage and which method answer.' },
  'authorise': { label: 'Authorise', told: 'Whether the caller may: signature, authorizer, or nobody asks.' },
  'admit': { label: 'Admit', told: 'API key, usage plan, throttling and quota.' },
  'validate': { label: 'Validate', told: 'Required parameters, and the body against its model.' },
  'cache': { label: 'Cache', told: 'Whether the stage’s cache knows the answer.', isOptional: true },
  'map-request': { label: 'Map request', told: 'The request template and parameter mappings make the request for the backend.' },
  'call': { label: 'Backend', told: 'What the backend got, and what it answered.' },
  'select-response': { label: 'Select', told: 'The first integration response whose pattern matches the backend’s status.' },
  'map-response': { label: 'Map response', told: 'The response template and header mappings make the answer.' },
  'gateway-response': { label: 'Gateway response', told: 'API Gateway answers by itself.', isOptional: true },
  'compress': { label: 'Compress', told: 'The API compresses answers for clients that accept it.', isOptional: true },
  'log': { label: 'Log', told: 'The line of the access log.' },
};

/** A stage of a request, or one that the request never came to. */
export interface Stop extends StageWords {
  readonly stage: StageName;
  readonly record?: StageRecord;
  readonly state: 'passed' | 'fault' | 'idle';
}

/** The way of a request through the stages; without a request, the way that one would take. */
export function stopsOf(record: RequestRecord | undefined): readonly Stop[] {
  return (Object.entries(STAGES) as [StageName, StageWords][]).flatMap(([stage, words]): Stop[] => {
    const found = record?.stages.find((each) => each.stage === stage);
    if (found === undefined) return words.isOptional === true ? [] : [{ stage, ...words, state: 'idle' }];
    return [{ stage, ...words, record: found, state: found.isFault || stage === 'gateway-response' ? 'fault' : 'passed' }];
  });
}

/** The stage that tells most about a request: the one that ended it, else the one that made the request for the backend. */
export function tellingStage(record: RequestRecord): StageName {
  const ended = record.stages.find(({ isFault }) => isFault)?.stage;
  return ended ?? (record.stages.some(({ stage }) => stage === 'map-request') ? 'map-request' : record.stages.at(-1)?.stage ?? 'route');
}
