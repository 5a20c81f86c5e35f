import { GatewayAnswer, GatewayRequest } from '../http/gateway-request';
import { HeaderMap } from '../http/header-map';
import { splitTarget } from '../http/split-target';
import { SigningKey } from '../pipeline/authorise/signing-key';
import { routeRequest } from '../pipeline/route/route-request';
import { AnsweredExchange } from '../pipeline/run-pipeline';
import { GatewayPlan } from '../plan/gateway-plan';
import { MethodPlan } from '../plan/method-plan';
import { concealSecrets } from './conceal-secrets';
import { EventHub, eventText } from './event-hub';
import { jsonAnswer, PageAnswer, pageAnswer, refusedAnswer } from './page-answer';
import { PageAssets } from './page-assets';
import { ModelData, RequestRecord } from './page-data';
import { isThisMachine, refusePageRequest } from './page-guard';
import { readSend } from './read-send';
import { requestRecord, summaryOf } from './request-record';
import { servedData } from './served-data';
import { signRequest } from './sign-request';

/** Where the page is. */
export const PAGE_PATH = '/_gateway';

/** Requests that the page can look back on. */
const MAX_RECORDS = 200;

/** What the page needs of the gateway. */
export interface PageHost {
  readonly served: () => GatewayPlan;
  readonly models: () => readonly ModelData[];
  readonly checksAuth: (method: MethodPlan) => boolean;
  /** Keys that the form may have requests signed with; the page gets their ids alone. */
  readonly keys: () => readonly SigningKey[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Answers a request; it comes back to the page as every other. */
  readonly answer: (request: GatewayRequest) => Promise<{ readonly answer: GatewayAnswer }>;
}

/**
 * The page at `/_gateway/`: what is served, a form to call it, and what happened to each request.
 *
 * Until somebody opens it nothing is read, nothing is kept and nothing is traced.
 */
export class GatewayPage {
  private readonly hub = new EventHub();
  private readonly assets = new PageAssets();
  private readonly records: RequestRecord[] = [];
  private readonly sent = new Map<GatewayRequest, (record: RequestRecord) => void>();
  private count = 0;
  private problem: string | undefined;

  constructor(private readonly host: PageHost) {}

  /** Whether somebody looks, or waits for a request of the form, so that requests are to be traced. */
  get wantsTraces(): boolean {
    return this.hub.isWatched || this.sent.size > 0;
  }

  /** Whether a request is for the page. A stage of the name `_gateway` goes before. */
  owns(target: string): boolean {
    if (!target.startsWith(PAGE_PATH)) return false;
    const next = target[PAGE_PATH.length];
    return (next === undefined || next === '/' || next === '?') && !this.host.served().byName.has(PAGE_PATH.slice(1));
  }

  /** Answers a request for the page. */
  async answer(request: GatewayRequest, listenHost: string): Promise<PageAnswer> {
    const { method, rawHeaders } = request;
    const headers = new HeaderMap(rawHeaders);
    const refused = refusePageRequest({ method, headers }, listenHost);
    if (refused !== undefined) return refusedAnswer(403, refused);
    const path = splitTarget(request.target).path.slice(PAGE_PATH.length);
    if (path === '') return pageAnswer(308, [['Location', `${PAGE_PATH}/`]], '');
    const isSend = path === '/api/send';
    const allowed = isSend ? ['POST'] : ['GET', 'HEAD'];
    if (!allowed.includes(method)) {
      return refusedAnswer(405, `'${PAGE_PATH}${path}' takes ${allowed.join(' and ')}; got ${method}`, [['Allow', allowed.join(', ')]]);
    }
    if (isSend) return this.send(request, listenHost);
    return path.startsWith('/api/') ? this.answerApi(path.slice('/api/'.length), headers) : this.answerAsset(path.slice(1), headers);
  }

  /** Takes note of a request that was answered; does nothing where nobody looks. */
  note(answered: AnsweredExchange): void {
    if (!this.wantsTraces) return;
    const waiting = this.sent.get(answered.exchange.request);
    if (waiting === undefined && !this.hub.isWatched) return;
    const whole = requestRecord(answered, { number: ++this.count, origin: waiting === undefined ? 'client' : 'page' });
    const record = concealSecrets(whole, this.host.keys().flatMap(({ secretAccessKey, sessionToken }) => [secretAccessKey, sessionToken ?? '']));
    this.records.push(record);
    if (this.records.length > MAX_RECORDS) this.records.shift();
    this.hub.send('request', summaryOf(record), record.number);
    waiting?.(record);
  }

  /** Tells open pages that something else is served now, or why it is not. */
  servedChanged(problem?: string): void {
    this.problem = problem;
    this.hub.send('served', {});
  }

  /** Ends what is open. */
  close(): void {
    this.hub.close();
  }

  private answerApi(path: string, headers: HeaderMap): PageAnswer {
    if (path === 'served') {
      const { served, models, checksAuth, keys } = this.host;
      const ids = keys().map(({ accessKeyId }) => accessKeyId);
      return jsonAnswer(200, servedData({ plan: served(), models: models(), checksAuth, keys: ids, problem: this.problem }));
    }
    if (path === 'events') return this.follow(Number(headers.find('last-event-id') ?? 0));
    if (path === 'requests') return jsonAnswer(200, this.records.map(summaryOf));
    const number = /^requests\/(\d{1,15})$/.exec(path)?.[1];
    const record = number === undefined ? undefined : this.records.find((each) => each.number === Number(number));
    return record === undefined ? refusedAnswer(404, `there is no '${PAGE_PATH}/api/${path}'`) : jsonAnswer(200, record);
  }

  private follow(last: number): PageAnswer {
    if (this.hub.isFull) return refusedAnswer(503, 'too many pages are open; close one');
    const missed = this.records.filter(({ number }) => number > last);
    const start = `retry: 1000\n\n${missed.map((record) => eventText('request', summaryOf(record), record.number)).join('')}`;
    // The connection ends with the stream, so that a page that comes back cannot keep an ending gateway.
    const headers = [['Content-Type', 'text/event-stream'], ['Cache-Control', 'no-store'], ['Connection', 'close']] as const;
    return pageAnswer(200, headers, start, (sink) => this.hub.open(sink));
  }

  private async answerAsset(path: string, headers: HeaderMap): Promise<PageAnswer> {
    const name = path === '' ? 'index.html' : path;
    const asset = await this.assets.find(name);
    if (asset === undefined) return refusedAnswer(404, `the page has no '${name}'`);
    const { contentType, content, etag } = asset;
    const common = [['Content-Type', contentType], ['Cache-Control', 'no-cache'], ['ETag', etag]] as const;
    return headers.find('if-none-match') === etag ? pageAnswer(304, common, '') : pageAnswer(200, common, content);
  }

  private async send({ body, sourceIp }: GatewayRequest, listenHost: string): Promise<PageAnswer> {
    const read = readSend(Buffer.from(body).toString('utf8'), sourceIp);
    if (typeof read === 'string') return refusedAnswer(400, read);
    const request = read.signAs === undefined ? read.request : this.sign(read.request, read.signAs, listenHost);
    if (typeof request === 'string') return refusedAnswer(400, request);
    let record: RequestRecord | undefined;
    this.sent.set(request, (noted) => (record = noted));
    try {
      await this.host.answer(request);
    } finally {
      this.sent.delete(request);
    }
    if (record === undefined) throw new Error(`the answer to '${request.target}' was not noted`);
    return jsonAnswer(200, record);
  }

  /** Signs for this machine alone: what comes of it is good for nothing elsewhere. */
  private sign(request: GatewayRequest, accessKeyId: string, listenHost: string): GatewayRequest | string {
    const key = this.host.keys().find((each) => each.accessKeyId === accessKeyId);
    if (key === undefined) return `'signAs' is '${accessKeyId}', which is not among the keys of the gateway`;
    const host = new HeaderMap(request.rawHeaders).find('host') ?? '';
    if (!isThisMachine(host, listenHost)) return `a request is signed for this machine alone, not for host '${host}'`;
    const { path } = splitTarget(request.target);
    const { stage } = routeRequest(this.host.served().byName, request.method, path, { host, authorization: undefined });
    return stage === undefined ? request : signRequest(request, key, { region: stage.api.region, nowMs: this.host.now() });
  }
}
