import type { Page } from 'playwright-core';

/** What a page may do without a complaint. */
export interface Tolerance {
  /**
   * Whether a request may fail.
   *
   * @default - none may
   */
  readonly mayFail?: (url: string) => boolean;
}

/** What became of a request that a page has given up itself: it was left, loaded anew or closed before the answer came. */
const GIVEN_UP = 'net::ERR_ABORTED';

/** Notes what a browser complains about: errors and warnings of the console, exceptions, requests that fail. */
export function noteComplaints(page: Page, complaints: string[], { mayFail = () => false }: Tolerance = {}): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason !== GIVEN_UP && !mayFail(request.url())) complaints.push(`${request.url()} ${reason}`);
  });
}
