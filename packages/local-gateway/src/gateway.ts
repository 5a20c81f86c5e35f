import { AuthorizationType } from '@model-gateway/rest-api-model/model';
import { ModelBackend } from './backends/backend';
import { ContainerBackend } from './backends/container-backend';
import { FunctionBackend } from './backends/function-backend';
import { HttpClient } from './backends/http-client';
import { GatewayError } from './errors/catalogue';
import { Exchange, openExchange } from './exchange/exchange';
import { requestIds } from './exchange/request-ids';
import { Trace, TraceRecorder } from './exchange/trace';
import { GatewayOptions, ModelSource } from './gateway-options';
import { GatewayAnswer, GatewayRequest } from './http/gateway-request';
import { HeaderMap } from './http/header-map';
import { parseQuery } from './http/query';
import { InjectedRequest, InjectedResponse, openInjected, readInjected } from './injected-request';
import { GatewayPage } from './page/gateway-page';
import { Limits } from './pipeline/admit/limits';
import { DecisionCache } from './pipeline/authorise/decision-cache';
import { AnswerCache } from './pipeline/cache/answer-cache';
import { CalledBackend } from './pipeline/call/called-backend';
import { compressAnswer } from './pipeline/compress/compress-answer';
import { renderAccessLog } from './pipeline/log/access-log-format';
import { executionLog } from './pipeline/log/execution-log';
import { PipelineResult, runPipeline, Services } from './pipeline/run-pipeline';
import { BodySchemas } from './pipeline/validate/body-schemas';
import { GatewayPlan, planGateway, PlanOptions } from './plan/gateway-plan';
import { MethodPlan } from './plan/method-plan';
import { BucketFolders } from './s3/bucket-folders';
import { AsyncInvocations } from './sagemaker/async-invocations';
import { answerRuntime, isRuntimePath } from './sagemaker/runtime-api';
import { ListenOptions, Listening, listen } from './server/listen';
import { ServedPage } from './server/send-page';

/** API Gateway's limit for a payload, in bytes (documented). */
export const MAX_PAYLOAD_BYTES = 10 * 1024 * 1024;

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
  private readonly models: ReadonlyMap<string, ModelBackend>;
  private readonly queue?: AsyncInvocations;
  private readonly schemas = new WeakMap<object, BodySchemas>();
  private readonly listeners: Listening[] = [];
  private readonly now: () => number;
  private readonly page = new GatewayPage({
    served: () => this.plan,
    models: () => [...this.models].map(([endpointName, { description }]) => ({ endpointName, description })),
    checksAuth: (method) => this.checksAuth(method),
    keys: () => this.options.keys ?? [],
    now: () => this.now(),
    answer: (request) => this.answer(request, false),
  });

  constructor(private readonly options: GatewayOptions) {
    this.now = options.now ?? Date.now;
    this.models = new Map(Object.entries(options.models ?? {}).map(([name, source]) => [name, this.backendOf(source)]));
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
    return this.models;
  }

  /** The folders that stand for buckets, by the names of these. */
  get buckets(): ReadonlyMap<string, string> {
    return this.queue?.buckets.entries ?? new Map();
  }

  /** Whether somebody here checks who calls a method. */
  checksAuth({ api, method }: MethodPlan): boolean {
    switch (method.authorizationType) {
      case AuthorizationType.NONE: return false;
      case AuthorizationType.AWS_IAM: return (this.options.keys ?? []).length > 0;
      default: {
        const authorizer = api.authorizers.find(({ id }) => id === method.authorizerId);
        return authorizer !== undefined && this.options.authorizers?.[authorizer.name] !== undefined;
      }
    }
  }

  /** Answers a request in the process, with the trace of what happened. */
  async inject(injected: InjectedRequest): Promise<InjectedResponse> {
    const { answer, trace } = await this.answer(openInjected(injected), true);
    return readInjected(answer, trace);
  }

  /** Answers a request as API Gateway would. */
  async answer(request: GatewayRequest, traced: boolean): Promise<TracedAnswer> {
    const startedAt = this.now();
    const before = performance.now();
    const exchange = open(request, startedAt);
    if (isRuntimePath(request.target) && !this.plan.byName.has('endpoints')) return this.answerRuntime(exchange, before);
    const recorder = traced || this.page.wantsTraces ? new TraceRecorder(exchange.ids.requestId, () => performance.now()) : undefined;
    const result = await runPipeline(exchange, this.services, recorder);
    const answer = result.fault === undefined ? compressAnswer(result.answer, exchange) : result.answer;
    if (answer !== result.answer) recorder?.add('compress', { bytes: result.answer.body.length }, { headers: answer.headers, bytes: answer.body.length });
    const ms = performance.now() - before;
    const accessLog = this.logLine(exchange, result, ms);
    recorder?.add('log', undefined, accessLog);
    const trace = recorder?.finish();
    this.page.note({ exchange, result, ms, trace });
    this.options.onEvent?.({
      type: 'request',
      requestId: exchange.ids.requestId,
      method: request.method,
      target: request.target,
      status: result.answer.status,
      ms,
      isAuthUnchecked: exchange.isAuthUnchecked,
      explanation: result.fault?.explanation ?? result.backend?.explanation,
      accessLog,
      executionLog: this.options.executionLog === true ? executionLog(exchange, result) : undefined,
      trace: traced ? trace : undefined,
    });
    return { answer, trace };
  }

  /** Answers a client of SageMaker Runtime itself, whose endpoint URL is this gateway. */
  private async answerRuntime(exchange: Exchange, before: number): Promise<TracedAnswer> {
    const { request, headers, ids } = exchange;
    const { answer, runtime } = await answerRuntime(request, headers, ids, this.services.backends.runtime);
    const ms = performance.now() - before;
    this.page.note({ exchange, result: { answer, backend: new CalledBackend(runtime) }, ms });
    this.options.onEvent?.({
      type: 'request',
      requestId: ids.requestId,
      method: request.method,
      target: request.target,
      status: answer.status,
      ms,
      isAuthUnchecked: true,
      explanation: runtime.explanation,
    });
    return { answer };
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
    await Promise.all([...this.models.values()].map((model) => model.close()));
    await this.http.close();
  }

  private planFor(options: PlanOptions): GatewayPlan {
    // Other templates come without the buckets, which stay what they are.
    const plan = planGateway({ ...options, s3: this.options.s3 });
    const missing = [...plan.endpoints].filter(([name]) => this.modelOf(name) === undefined);
    if (missing.length === 0) return plan;
    const lines = missing.map(([name, titles]) => `no model is given for endpoint '${name}' of ${titles.join(', ')}; add --model ${name}=<url>`);
    throw new GatewayError('GW1003', lines.join('\n'));
  }

  private servicesFor(plan: GatewayPlan): Services {
    const { region = 'us-east-1', accountId = '123456789012' } = plan.stages[0]?.api ?? {};
    return {
      stages: plan.byName,
      authority: {
        keys: this.options.keys ?? [],
        authorizers: new Map(Object.entries(this.options.authorizers ?? {})),
        decisions: new DecisionCache(),
      },
      limits: new Limits(),
      cache: new AnswerCache(),
      schemas: ({ api }) => this.schemasOf(api),
      backends: { http: this.http, runtime: { region, accountId, model: (name) => this.modelOf(name), queue: this.queue } },
      now: this.now,
    };
  }

  private modelOf(endpointName: string): ModelBackend | undefined {
    return this.models.get(endpointName) ?? this.models.get('*');
  }

  private backendOf(source: ModelSource): ModelBackend {
    if (typeof source === 'string') return new ContainerBackend(source, this.http);
    return typeof source === 'function' ? new FunctionBackend(source) : source;
  }

  private schemasOf(api: ConstructorParameters<typeof BodySchemas>[0]): BodySchemas {
    let schemas = this.schemas.get(api);
    if (schemas === undefined) {
      schemas = new BodySchemas(api);
      this.schemas.set(api, schemas);
    }
    return schemas;
  }

  private logLine(exchange: Exchange, result: PipelineResult, responseMs: number): string | undefined {
    const format = exchange.stage?.accessLog;
    if (format === undefined || this.options.onEvent === undefined) return undefined;
    return renderAccessLog(format, exchange, { result, responseMs });
  }
}

/** Serves the REST APIs of CloudFormation templates in this process. */
export function createGateway(options: GatewayOptions): Gateway {
  return new Gateway(options);
}

function open(request: GatewayRequest, startedAt: number): Exchange {
  const headers = new HeaderMap(request.rawHeaders);
  const question = request.target.indexOf('?');
  return openExchange(request, {
    ids: requestIds(headers.find('x-amzn-requestid'), startedAt),
    startedAt,
    httpMethod: headers.find('x-http-method-override')?.toUpperCase() ?? request.method,
    headers,
    query: parseQuery(question < 0 ? '' : request.target.slice(question + 1)),
    fullPath: question < 0 ? request.target : request.target.slice(0, question),
  });
}
