import { ModelBackend } from './backends/backend';
import { HttpClient } from './backends/http-client';
import { Models } from './backends/models';
import { openExchange } from './exchange/exchange';
import { Trace } from './exchange/trace';
import { GatewayOptions } from './gateway-options';
import { GatewayAnswer, GatewayRequest } from './http/gateway-request';
import { MAX_PAYLOAD_BYTES } from './http/payload-limit';
import { InjectedRequest, InjectedResponse, openInjected, readInjected } from './injected-request';
import { GatewayPage } from './page/gateway-page';
import { Limits } from './pipeline/admit/limits';
import { Authority } from './pipeline/authorise/authority';
import { AnswerCache } from './pipeline/cache/answer-cache';
import { runPipeline } from './pipeline/run-pipeline';
import { Services } from './pipeline/services';
import { GatewayPlan, planGateway, PlanOptions } from './plan/gateway-plan';
import { MethodPlan } from './plan/method-plan';
import { requestEvent } from './request-event';
import { BucketFolders } from './s3/bucket-folders';
import { answerRuntime } from './sagemaker/answer-runtime';
import { AsyncInvocations } from './sagemaker/async-invocations';
import { isRuntimePath } from './sagemaker/runtime-path';
import { ListenOptions, Listening, listen } from './server/listen';
import { ServedPage } from './server/send-page';

/** An answer with everything that led to it. */
export interface TracedAnswer {
  readonly answer: GatewayAnswer;
  readonly trace?: Trace;
}

/** A REST API on this machine: answers requests in the process, and listens on a port when asked. */
export class Gateway {
  private plan: GatewayPlan;
  private services: Services;
  private readonly http = new HttpClient(MAX_PAYLOAD_BYTES);
  private readonly models: Models;
  private readonly queue?: AsyncInvocations;
  private readonly listeners: Listening[] = [];
  private readonly now: () => number;
  private readonly page = new GatewayPage({
    served: () => this.plan,
    models: () => [...this.backends].map(([endpointName, { description }]) => ({ endpointName, description })),
    checksAuth: (method) => this.checksAuth(method),
    keys: () => this.options.keys ?? [],
    now: () => this.now(),
    answer: (request) => this.answer(request, false),
  });

  constructor(private readonly options: GatewayOptions) {
    this.now = options.now ?? Date.now;
    this.models = new Models(options.models ?? {}, this.http);
    const { s3 = {}, onInvocation } = options;
    if (Object.keys(s3).length > 0) this.queue = new AsyncInvocations(new BucketFolders(s3), (event) => onInvocation?.(event));
    this.plan = this.planFor(options);
    this.services = this.servicesFor(this.plan);
  }

  /** What is served, what is refused, and which endpoints are named. */
  get served(): GatewayPlan {
    return this.plan;
  }

  /** The models by endpoint name. */
  get backends(): ReadonlyMap<string, ModelBackend> {
    return this.models.byName;
  }

  /** The folders that stand for buckets, by the names of these. */
  get buckets(): ReadonlyMap<string, string> {
    return this.queue?.buckets.entries ?? new Map();
  }

  /** Whether somebody here checks who calls a method. */
  checksAuth(method: MethodPlan): boolean {
    return this.services.authority.checks(method);
  }

  /** Answers a request in the process, with the trace of what happened. */
  async inject(injected: InjectedRequest): Promise<InjectedResponse> {
    const { answer, trace } = await this.answer(openInjected(injected), true);
    return readInjected(answer, trace);
  }

  /** Answers a request as API Gateway would, or as SageMaker Runtime where the request is for that service. */
  async answer(request: GatewayRequest, traced: boolean): Promise<TracedAnswer> {
    const { onEvent } = this.options;
    const exchange = openExchange(request, this.now());
    const isForRuntime = isRuntimePath(request.target) && !this.plan.byName.has('endpoints');
    const answered = isForRuntime
      ? await answerRuntime(exchange, this.services.backends.runtime)
      : await runPipeline(exchange, this.services, { trace: traced || this.page.wantsTraces, accessLog: onEvent !== undefined });
    this.page.note(answered);
    onEvent?.(requestEvent(answered, { trace: traced, executionLog: this.options.executionLog === true && !isForRuntime }));
    return { answer: answered.answer, trace: answered.trace };
  }

  /** Serves the templates on a port of this machine; fails with a {@link GatewayError} where the port is taken. */
  async listen(options: ListenOptions = {}): Promise<Listening> {
    const { sourceIp } = options;
    const seen = (request: GatewayRequest): GatewayRequest => (sourceIp === undefined ? request : { ...request, sourceIp });
    const answer = (request: GatewayRequest): Promise<TracedAnswer> => this.answer(seen(request), this.options.trace === true);
    const page: ServedPage = { owns: (target) => this.page.owns(target), answer: (request, host) => this.page.answer(seen(request), host) };
    const listening = await listen(answer, { maxBodyBytes: MAX_PAYLOAD_BYTES, page, ...options });
    this.listeners.push(listening);
    return listening;
  }

  /** Serves other templates from the next request on; where they have problems it fails, and goes on with the old ones. */
  replace(options: PlanOptions): void {
    const plan = this.planFor(options);
    this.services = this.servicesFor(plan);
    this.plan = plan;
    this.page.servedChanged();
  }

  /** Tells whoever looks at the page why what is served is older than the application; undefined takes it back. */
  showProblem(problem: string | undefined): void {
    this.page.servedChanged(problem);
  }

  /** Waits until no asynchronous invocation is running. */
  async settled(): Promise<void> {
    await this.queue?.settled();
  }

  /** Lets running requests and asynchronous invocations end, then lets go of every port and connection. */
  async close(): Promise<void> {
    this.page.close();
    await Promise.all(this.listeners.map((listening) => listening.close()));
    await this.settled();
    await this.models.close();
    await this.http.close();
  }

  private planFor(options: PlanOptions): GatewayPlan {
    // Other templates come without the buckets, which stay what they are.
    const plan = planGateway({ ...options, s3: this.options.s3 });
    this.models.require(plan.endpoints);
    return plan;
  }

  /** Counters, caches and decisions begin anew with what is served. */
  private servicesFor(plan: GatewayPlan): Services {
    const { region = 'us-east-1', accountId = '123456789012' } = plan.stages[0]?.api ?? {};
    return {
      stages: plan.byName,
      authority: new Authority(this.options.keys ?? [], this.options.authorizers ?? {}),
      limits: new Limits(),
      cache: new AnswerCache(),
      backends: { http: this.http, runtime: { region, accountId, model: (name) => this.models.find(name), queue: this.queue } },
      now: this.now,
    };
  }
}

/** Serves the REST APIs of CloudFormation templates in this process. */
export function createGateway(options: GatewayOptions): Gateway {
  return new Gateway(options);
}
