import type { RequestDraft } from './request-draft';

/** A request that the form has sent. */
export interface SentDraft {
  readonly methodId: string;
  readonly title: string;
  readonly target: string;
  readonly status: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly draft: RequestDraft;
}

const KEY = 'model-gateway.history';
const LONGEST = 30;

/** What the form has sent, the newest first. */
export function storedHistory(): readonly SentDraft[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored as SentDraft[] : [];
  } catch {
    return [];
  }
}

/** Remembers one more; the same request again takes the place of the one before. */
export function remember(sent: SentDraft, history: readonly SentDraft[]): readonly SentDraft[] {
  const isSame = (each: SentDraft): boolean => each.methodId === sent.methodId && JSON.stringify(each.draft) === JSON.stringify(sent.draft);
  const next = [sent, ...history.filter((each) => !isSame(each))].slice(0, LONGEST);
  try {
    localStorage.setItem(KEY, JSON.stringify(next));
  } catch {
    // Full, or switched off: the history then lasts as long as the page.
  }
  return next;
}
