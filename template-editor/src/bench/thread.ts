import type { Question, Said } from '../engine';

/** What a thread tells: what its worker says, or that the worker has failed as a whole and answers nothing any more. */
export type Told = Said | { readonly kind: 'stopped'; readonly message: string };

/** A thread that answers one question at a time. */
export interface Thread {
  ask(question: Question): void;
  stop(): void;
}
