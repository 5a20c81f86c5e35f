import { Api, IntegrationType, loadModel, Stage, StackTemplate } from '@model-gateway/rest-api-model/model';
import { GatewayError } from '../errors/catalogue';
import { Given, refusalOf } from '../fidelity/integration-support';
import { Refusal, refusedResources } from '../fidelity/resource-support';
import { GatewayOptions } from '../gateway-options';
import { ResponsePlan } from './response-plan';
import { planStage, ServedStages, StagePlan } from './stage-plan';

/** Everything that is worked out before the first request. */
export interface GatewayPlan {
  /** The stages of all APIs that are served. */
  readonly stages: readonly StagePlan[];
  /** The same stages by the first segment of their URLs. */
  readonly byName: ServedStages;
  /** What the templates hold that is not emulated. */
  readonly refusals: readonly Refusal[];
  /** Endpoints that integrations name, placeholders excluded, with the methods that do. */
  readonly endpoints: ReadonlyMap<string, readonly string[]>;
}

/** Options that decide what is served. */
export type PlanOptions = Pick<GatewayOptions, 'template' | 'stacks' | 'parameters' | 'imports' | 'stage' | 'region' | 'accountId' | 's3'>;

/** Reads the templates and plans every stage; fails with every problem of the templates. */
export function planGateway(options: PlanOptions): GatewayPlan {
  const { parameters, imports, region, accountId } = options;
  const templates: StackTemplate[] = [...(options.template === undefined ? [] : [{ name: 'Stack', template: options.template }]), ...(options.stacks ?? [])];
  const model = loadModel(templates, { parameters, imports, region, accountId });
  const given = { hasBuckets: options.s3 !== undefined && Object.keys(options.s3).length > 0 };
  const stages = model.apis.flatMap((api) => servedStages(api, options.stage).map((stage) => planStage(api, stage, given)));
  if (stages.length === 0) throw nothingToServe(model.apis, options.stage);
  const byName = new Map<string, StagePlan[]>();
  for (const stage of stages) byName.set(stage.stage.name, [...(byName.get(stage.stage.name) ?? []), stage]);
  return {
    stages,
    byName,
    refusals: [...refusedResources(model.resources), ...refusedPolicies(stages), ...refusedIntegrations(stages, given)],
    endpoints: namedEndpoints(stages, given),
  };
}

function servedStages(api: Api, wanted: string | undefined): readonly Stage[] {
  if (wanted === undefined) return api.stages;
  const named = api.stages.filter(({ name }) => name === wanted);
  if (named.length > 0 || api.stages.length > 0) return named;
  return [{
    name: wanted, deploymentId: '', variables: {}, methodSettings: [], cacheClusterEnabled: false, tracingEnabled: false, location: api.location,
  }];
}

function nothingToServe(apis: readonly Api[], wanted: string | undefined): GatewayError {
  if (apis.length === 0) return new GatewayError('GW1002', 'the templates hold no AWS::ApiGateway::RestApi; give the stack that makes one');
  const known = apis.flatMap(({ stages }) => stages.map(({ name }) => `'${name}'`));
  if (wanted !== undefined) return new GatewayError('GW1007', `there is no stage '${wanted}'; stages are ${known.join(', ')}`);
  return new GatewayError('GW1007', `API '${apis[0]?.name ?? ''}' has no stage; give it one with --stage <name>`);
}

function refusedPolicies(stages: readonly StagePlan[]): readonly Refusal[] {
  const policies = new Map(stages.map(({ api, policy }) => [api, policy]));
  return [...policies].flatMap(([{ location: { stack, logicalId, resourceType } }, policy]) => (policy?.unjudged ?? []).map((what): Refusal => (
    { stack, logicalId, resourceType, property: 'Policy', reason: `a statement with ${what}, which is not known here, keeps nobody out` }
  )));
}

function refusedIntegrations(stages: readonly StagePlan[], given: Given): readonly Refusal[] {
  const seen = new Set<string>();
  return stages.flatMap(({ methods }) => methods.flatMap(({ method, title, integration }): Refusal[] => {
    const { stack, logicalId, resourceType } = method.location;
    const id = `${stack}/${logicalId}/${title}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const place = { stack, logicalId, resourceType };
    const reason = method.integration && refusalOf(method.integration, given);
    const integrations = reason === undefined ? [] : [{ ...place, property: `Integration (${title})`, reason }];
    return [...integrations, ...malformedPatterns(integration?.responses ?? []).map((each) => ({ ...place, property: `SelectionPattern (${title})`, reason: each }))];
  }));
}

function malformedPatterns(responses: readonly ResponsePlan[]): string[] {
  return responses.flatMap(({ pattern, matches }) => (
    typeof matches === 'object' ? [`the pattern '${pattern ?? ''}' selects nothing: ${matches.reason}`] : []
  ));
}

function namedEndpoints(stages: readonly StagePlan[], given: Given): ReadonlyMap<string, readonly string[]> {
  const endpoints = new Map<string, string[]>();
  for (const { methods } of stages) {
    for (const { method, title } of methods) {
      const { integration } = method;
      if (integration === undefined || integration.type !== IntegrationType.AWS || refusalOf(integration, given) !== undefined) continue;
      const name = /^endpoints\/([^/]+)\/(?:async-)?invocations$/.exec(integration.target?.resource ?? '')?.[1];
      if (name === undefined || name.includes('{')) continue;
      const titles = endpoints.get(name) ?? [];
      if (!titles.includes(title)) titles.push(title);
      endpoints.set(name, titles);
    }
  }
  return endpoints;
}
