import { ModelBackend } from '../../backends/backend';
import { Gateway } from '../../gateway';
import { PAGE_PATH } from '../../page/gateway-page';
import { localKeyValue } from '../../plan/local-key-value';
import { MethodPlan } from '../../plan/method-plan';
import { StagePlan } from '../../plan/stage-plan';
import { Listening } from '../../server/listen';
import { Style } from '../style';

/** What people read at start: where it is served, what is served, who is not checked, and what is refused. */
export function bannerLines(gateway: Gateway, listening: Listening, style: Style): string[] {
  const { stages, refusals, byName } = gateway.served;
  const lines: string[] = [];
  for (const stage of stages) {
    const isShared = (byName.get(stage.stage.name)?.length ?? 0) > 1;
    const base = isShared ? `http://${stage.api.id}.localhost:${listening.port}` : listening.url;
    lines.push(style.bold(`${stage.api.name} at ${base}/${stage.stage.name}`));
    const methods = stage.methods.map((plan) => [`${base}/${stage.stage.name}${plan.route.path === '/' ? '' : plan.route.path}`, plan] as const);
    for (const [url, plan] of methods) lines.push(`  ${plan.method.httpMethod.padEnd(7)} ${url}  ${style.dim(accessOf(plan, gateway))}`.trimEnd());
    lines.push(...keyLines(stage));
  }
  for (const { stack, logicalId, resourceType, property, reason } of refusals) {
    const place = property === undefined ? `${logicalId} (${resourceType})` : `${logicalId} (${resourceType}) ${property}`;
    lines.push(`  ${style.yellow('not emulated')} ${stack}: ${place}: ${reason}`);
  }
  for (const [bucket, folder] of gateway.buckets) lines.push(`  bucket ${bucket} is the folder ${folder}`);
  lines.push(`page at ${listening.url}${PAGE_PATH}/`);
  return lines;
}

/** The same for programs. */
export function servedEvent(gateway: Gateway, listening: Listening): unknown {
  const { stages, refusals } = gateway.served;
  return {
    type: 'listening',
    url: listening.url,
    page: `${listening.url}${PAGE_PATH}/`,
    stages: stages.map(({ api, stage, methods }) => ({
      api: api.name,
      apiId: api.id,
      stage: stage.name,
      methods: methods.map((plan) => ({
        httpMethod: plan.method.httpMethod,
        path: plan.route.path,
        authorizationType: plan.method.authorizationType,
        isAuthChecked: gateway.checksAuth(plan),
        apiKeyRequired: plan.isKeyRequired,
      })),
    })),
    models: [...gateway.backends].map(([endpointName, model]) => ({ endpointName, description: model.description })),
    buckets: [...gateway.buckets].map(([bucket, folder]) => ({ bucket, folder })),
    refused: refusals,
  };
}

/** Whether a model answers, and what that rests on. */
export function modelLine(endpointName: string, model: ModelBackend, isReady: boolean, style: Style): string {
  const ready = `${style.green('ready')}${model.readyNote === undefined ? '' : ` (${model.readyNote})`}`;
  const state = isReady ? ready : style.yellow(model.unreadyHint ?? 'does not answer GET /ping with 200: start it');
  return `  model ${endpointName} at ${model.description}: ${state}`;
}

/** The same for programs. */
export function modelEvent(endpointName: string, { description, readyNote, unreadyHint }: ModelBackend, isReady: boolean): unknown {
  return { type: 'model', endpointName, description, isReady, note: isReady ? readyNote : unreadyHint };
}

function accessOf(plan: MethodPlan, gateway: Gateway): string {
  const type = plan.method.authorizationType;
  const auth = type === 'NONE' ? '' : gateway.checksAuth(plan) ? type : `${type}: auth not checked`;
  return [auth, plan.isKeyRequired ? 'API key required' : ''].filter((each) => each !== '').join(', ');
}

/** Keys that a caller needs to know; where AWS would generate the value, it is made up here. */
function keyLines({ api, stage, methods }: StagePlan): string[] {
  if (!methods.some((plan) => plan.isKeyRequired)) return [];
  const plans = api.usagePlans.filter((plan) => plan.stages.some((each) => each.apiId === api.id && each.stage === stage.name));
  return plans.flatMap((plan) => plan.keys.filter(({ enabled }) => enabled).map((key) => {
    const origin = key.value === undefined ? ' (made up here; AWS generates another)' : '';
    return `  API key ${key.name ?? key.location.logicalId}: ${localKeyValue(key)}${origin}`;
  }));
}
