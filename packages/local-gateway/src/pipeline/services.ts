import { ServedStages } from '../plan/stage-plan';
import { Limits } from './admit/limits';
import { Authority } from './authorise/authority';
import { AnswerCache } from './cache/answer-cache';
import { Backends } from './call/call-backend';

/** Everything that the stages need and that outlives a request. */
export interface Services {
  readonly stages: ServedStages;
  readonly authority: Authority;
  readonly limits: Limits;
  readonly cache: AnswerCache;
  readonly backends: Backends;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
