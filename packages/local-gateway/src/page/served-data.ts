import { MappingTemplate, ParameterRead } from '@model-gateway/mapping-template';
import { GatewayPlan } from '../plan/gateway-plan';
import { localKeyValue } from '../plan/local-key-value';
import { MethodPlan } from '../plan/method-plan';
import { StagePlan } from '../plan/stage-plan';
import { TemplatePlan, TemplatePlans } from '../plan/template-plan';
import { MethodData, ParameterData, ServedData, StageData, TemplateData } from './page-data';
import { methodId } from './request-record';

/** What only the gateway knows. */
export interface ServedFacts {
  readonly plan: GatewayPlan;
  readonly models: ServedData['models'];
  readonly checksAuth: (method: MethodPlan) => boolean;
  /** Ids of access keys. */
  readonly keys: readonly string[];
  readonly problem?: string;
}

/** Everything that is served, for the page. */
export function servedData({ plan, models, checksAuth, keys, problem }: ServedFacts): ServedData {
  return {
    stages: plan.stages.map((stage) => stageData(stage, plan, checksAuth)),
    models,
    keys,
    refusals: plan.refusals.map(({ stack, logicalId, resourceType, property, reason }) => (
      { place: `${stack}: ${logicalId} (${resourceType})${property === undefined ? '' : ` ${property}`}`, reason }
    )),
    problem,
  };
}

function stageData(stage: StagePlan, plan: GatewayPlan, checksAuth: ServedFacts['checksAuth']): StageData {
  const { api, stage: { name, variables, accessLog }, methods } = stage;
  const isShared = (plan.byName.get(name)?.length ?? 0) > 1;
  return {
    api: api.name,
    apiId: api.id,
    stage: name,
    region: api.region,
    host: isShared ? `${api.id}.localhost` : undefined,
    variables,
    accessLogFormat: accessLog?.format,
    methods: methods.map((method) => methodData(method, keysOf(stage), checksAuth(method))),
  };
}

function methodData(plan: MethodPlan, keys: readonly string[], isAuthChecked: boolean): MethodData {
  const { method, route, api, integration } = plan;
  return {
    id: methodId(plan),
    title: plan.title,
    httpMethod: method.httpMethod,
    path: route.path,
    authorizationType: method.authorizationType,
    isAuthChecked,
    isKeyRequired: plan.isKeyRequired,
    keys: plan.isKeyRequired ? keys : [],
    parameters: parametersOf(plan),
    bodyModels: Object.fromEntries(Object.entries(method.requestModels).map(([mediaType, name]) => {
      const schema = api.models.find((model) => model.name === name)?.schema;
      return [mediaType, schema === undefined ? '' : JSON.stringify(schema, undefined, 2)];
    })),
    integration: integration?.integration.type ?? '',
    target: integration?.integration.target?.resource ?? integration?.integration.uri ?? '',
    requestTemplates: templatesOf(integration?.templates),
    responseTemplates: (integration?.responses ?? []).flatMap(({ templates }) => templatesOf(templates)),
  };
}

/** Declared parameters, those of the path, and those that a template reads though nobody declares them. */
function parametersOf(plan: MethodPlan): readonly ParameterData[] {
  const found = new Map<string, ParameterData>();
  const add = (location: ParameterData['location'], name: string, isRequired: boolean, isDeclared: boolean): void => {
    const key = `${location}.${location === 'header' ? name.toLowerCase() : name}`;
    if (!found.has(key)) found.set(key, { location, name, isRequired, isDeclared });
  };
  for (const [, name] of plan.route.path.matchAll(/\{([^}+]+)\+?\}/g)) add('path', name ?? '', true, true);
  for (const [key, isRequired] of Object.entries(plan.method.requestParameters)) {
    const match = /^method\.request\.(path|querystring|header)\.(.+)$/s.exec(key);
    if (match !== null) add(match[1] as ParameterData['location'], match[2] ?? '', isRequired, true);
  }
  for (const read of readsOf(plan)) {
    if (read.location !== undefined) add(read.location, read.name, false, false);
    else if (!['path', 'querystring', 'header'].some((place) => found.has(`${place}.${read.name}`))) add('querystring', read.name, false, false);
  }
  return [...found.values()];
}

function readsOf(plan: MethodPlan): readonly ParameterRead[] {
  return [...(plan.integration?.templates.values() ?? [])].flatMap((template) => readsOfTemplate(template));
}

/** A template that does not parse reads nothing; the page shows what is wrong with it. */
function readsOfTemplate(template: TemplatePlan): readonly ParameterRead[] {
  try {
    const compiled: MappingTemplate = template.template();
    return compiled.reads.parameters;
  } catch {
    return [];
  }
}

function templatesOf(templates: TemplatePlans | undefined): readonly TemplateData[] {
  return [...(templates ?? [])].map(([mediaType, { name, text }]) => ({ name, mediaType, text }));
}

/** Values of the keys that a stage takes. */
function keysOf({ api, stage }: StagePlan): readonly string[] {
  return api.usagePlans
    .filter((plan) => plan.stages.some((each) => each.apiId === api.id && each.stage === stage.name))
    .flatMap((plan) => plan.keys.filter(({ enabled }) => enabled).map(localKeyValue));
}
