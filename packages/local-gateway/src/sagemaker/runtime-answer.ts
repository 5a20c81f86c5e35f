import { BackendAnswer } from '../backends/backend';

/** What the service answered, and what the developer should know about it. */
export interface RuntimeAnswer extends BackendAnswer {
  /** Reason and way out where the model did not answer. */
  readonly explanation?: string;
}
