import { Api, Stage } from '@model-gateway/rest-api-model/model';
import { Given } from '../fidelity/integration-support';
import { GatewayResponsePlans, planGatewayResponses } from './gateway-response-plan';
import { MethodPlan, planMethod } from './method-plan';
import { ResourcePolicy } from './policy/resource-policy';
import { RouteTree } from './route-tree';

/** A stage with its routes compiled. */
export interface StagePlan {
  readonly api: Api;
  readonly stage: Stage;
  readonly routes: RouteTree<MethodPlan>;
  readonly methods: readonly MethodPlan[];
  readonly gatewayResponses: GatewayResponsePlans;
  /** The resource policy, which decides about callers; undefined where the API has none. */
  readonly policy?: ResourcePolicy;
  /** The format of the access log as it is written. */
  readonly accessLog?: string;
}

/** The stages that are served, by name; several APIs may have stages of the same name. */
export type ServedStages = ReadonlyMap<string, readonly StagePlan[]>;

/** Plans a stage of an API. */
export function planStage(api: Api, stage: Stage, given: Given): StagePlan {
  const routes = new RouteTree<MethodPlan>();
  const methods: MethodPlan[] = [];
  for (const route of api.routes) {
    const targets = new Map(route.methods.map((method) => [method.httpMethod, planMethod(api, stage, route, method, given)]));
    methods.push(...targets.values());
    if (targets.size > 0) routes.add(route, targets);
  }
  return {
    api,
    stage,
    routes,
    methods,
    gatewayResponses: planGatewayResponses(api.gatewayResponses),
    policy: ResourcePolicy.of(api),
    accessLog: stage.accessLog?.format,
  };
}
