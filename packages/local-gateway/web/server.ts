import type { RequestRecord, RequestSummary, SendData, ServedData } from '../src/page/page-data';

/** The gateway does not answer, or refuses. */
export class ServerError extends Error {}

/** What is served. */
export function fetchServed(): Promise<ServedData> {
  return json('api/served');
}

/** A request with everything that happened to it. */
export function fetchRecord(number: number): Promise<RequestRecord> {
  return json(`api/requests/${number}`);
}

/** Has the gateway answer a request. */
export function send(data: SendData): Promise<RequestRecord> {
  return json('api/send', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(data) });
}

/** What is told while the page is open. */
export interface Followers {
  readonly onRequest: (summary: RequestSummary) => void;
  readonly onServed: () => void;
  readonly onConnection: (isOpen: boolean) => void;
}

/** Follows the traffic until the answered function is called; the browser comes back by itself after a break. */
export function follow({ onRequest, onServed, onConnection }: Followers): () => void {
  const source = new EventSource('api/events');
  source.addEventListener('request', (event) => onRequest(JSON.parse(event.data as string) as RequestSummary));
  source.addEventListener('served', onServed);
  source.addEventListener('open', () => onConnection(true));
  source.addEventListener('error', () => onConnection(false));
  return () => source.close();
}

async function json<T>(path: string, options?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new ServerError('the gateway does not answer; is it still running?');
  }
  const data = await response.json() as T & { readonly message?: string; readonly localGateway?: string };
  // A bug of the gateway comes with its stack.
  if (!response.ok) throw new ServerError(data.localGateway ?? data.message ?? `the gateway answers ${response.status}`);
  return data;
}
