import { Api, Integration, Method, Route, Stage } from '@model-gateway/rest-api-model/model';
import { Given, refusalOf } from '../fidelity/integration-support';
import { ParameterPlan, planParameters } from './parameter-plan';
import { planResponses, ResponsePlan } from './response-plan';
import { ResponseSelector } from './response-selector';
import { planTemplates, TemplatePlans } from './template-plan';

/** A parameter that the client has to send. */
export interface RequiredParameter {
  readonly location: 'header' | 'path' | 'querystring';
  readonly name: string;
}

/** A method with everything that does not depend on the request worked out. */
export interface MethodPlan {
  readonly api: Api;
  readonly stage: Stage;
  readonly route: Route;
  readonly method: Method;
  /** `GET /users/{id}`, for messages. */
  readonly title: string;
  /** Required parameters in the order of API Gateway's message; empty where parameters are not validated. */
  readonly required: readonly RequiredParameter[];
  /** Whether the body is checked against a model. */
  readonly validatesBody: boolean;
  readonly integration?: IntegrationPlan;
  readonly declaredStatuses: ReadonlySet<number>;
  readonly isKeyRequired: boolean;
}

/** An integration with everything that does not depend on the request worked out. */
export interface IntegrationPlan {
  readonly integration: Integration;
  readonly parameters: readonly ParameterPlan[];
  readonly templates: TemplatePlans;
  readonly responses: readonly ResponsePlan[];
  readonly selector: ResponseSelector;
  /** Why it is not emulated; undefined where it is. */
  readonly refusal?: string;
}

/** Plans one method of a stage. */
export function planMethod(api: Api, stage: Stage, route: Route, method: Method, given: Given): MethodPlan {
  const title = `${method.httpMethod} ${route.path}`;
  const { requestValidator } = method;
  return {
    api,
    stage,
    route,
    method,
    title,
    required: requestValidator?.validateRequestParameters === true ? requiredParameters(method) : [],
    validatesBody: requestValidator?.validateRequestBody === true && Object.keys(method.requestModels).length > 0,
    integration: method.integration && planIntegration(method.integration, title, given),
    declaredStatuses: new Set(method.methodResponses.map((response) => Number(response.statusCode))),
    isKeyRequired: method.apiKeyRequired,
  };
}

function planIntegration(integration: Integration, title: string, given: Given): IntegrationPlan {
  const responses = planResponses(integration.responses, title);
  return {
    integration,
    parameters: planParameters(integration.requestParameters),
    templates: planTemplates(integration.requestTemplates, `${title} request`),
    responses,
    selector: new ResponseSelector(responses),
    refusal: refusalOf(integration, given),
  };
}

/** Sorted by the whole key, which puts headers before paths before query strings (recorded). */
function requiredParameters(method: Method): RequiredParameter[] {
  return Object.entries(method.requestParameters)
    .filter(([, isRequired]) => isRequired)
    .map(([key]) => key)
    .sort()
    .flatMap((key): RequiredParameter[] => {
      const match = /^method\.request\.(header|path|querystring)\.(.+)$/s.exec(key);
      return match === null ? [] : [{ location: match[1] as 'header', name: match[2] ?? '' }];
    });
}
