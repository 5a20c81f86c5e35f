import { coded } from '../../errors/catalogue';
import { Fault } from '../../exchange/fault';
import { NameMap, nameMap } from '../../http/header-map';
import { decodePath } from '../../http/percent-decoding';
import { MethodPlan } from '../../plan/method-plan';
import { ServedStages, StagePlan } from '../../plan/stage-plan';

/** Where a request goes. */
export interface Routed {
  readonly stage: StagePlan;
  readonly plan: MethodPlan;
  readonly pathParameters: NameMap;
}

/** A refusal that knows the stage, so that the stage's gateway responses and access log are used. */
export interface Unrouted {
  readonly stage?: StagePlan;
  readonly fault: Fault;
}

/** Finds stage and method for a path. */
export function routeRequest(stages: ServedStages, method: string, fullPath: string, request: {
  readonly host: string | undefined;
  readonly authorization: string | undefined;
}): Routed | Unrouted {
  const slash = fullPath.indexOf('/', 1);
  const name = slash < 0 ? fullPath.slice(1) : fullPath.slice(1, slash);
  const stage = chooseApi(stages.get(name) ?? [], request.host);
  if (stage === undefined) return { fault: unknownStage(stages, name) };
  const path = slash < 0 ? '/' : fullPath.slice(slash);
  const match = stage.routes.match(method, path);
  if (match === undefined) return { stage, fault: unknownRoute(stage, method, path, request.authorization) };
  const pathParameters = nameMap<string>();
  for (const [variable, value] of match.variables) pathParameters[variable] = decodePath(value);
  return { stage, plan: match.target, pathParameters };
}

/** Several APIs with the same stage name are told apart by the first label of the host, as on AWS. */
function chooseApi(candidates: readonly StagePlan[], host: string | undefined): StagePlan | undefined {
  if (candidates.length < 2) return candidates[0];
  const label = host?.split('.')[0]?.toLowerCase();
  return candidates.find(({ api }) => api.id === label);
}

function unknownStage(stages: ServedStages, name: string): Fault {
  const shared = stages.get(name);
  const explanation = shared === undefined
    ? `there is no stage '${name}'; the path begins with a stage: ${[...stages.keys()].map((stage) => `/${stage}`).join(', ')}`
    : `several APIs have a stage '${name}'; say which one by the host: ${shared.map(({ api }) => `${api.id}.localhost (${api.name})`).join(', ')}`;
  return new Fault('ACCESS_DENIED', 'Forbidden', coded('GW1007', explanation), { errorType: 'ForbiddenException' });
}

function unknownRoute(stage: StagePlan, method: string, path: string, authorization: string | undefined): Fault {
  const known = stage.methods.map(({ title }) => title).join(', ');
  const explanation = coded('GW1008', `no route of stage '${stage.stage.name}' matches ${method} ${path}; routes are ${known}`);
  const malformed = authorization === undefined ? undefined : malformedAuthorization(authorization);
  if (malformed !== undefined) {
    return new Fault('MISSING_AUTHENTICATION_TOKEN', malformed, explanation, { errorType: 'IncompleteSignatureException' });
  }
  return new Fault('MISSING_AUTHENTICATION_TOKEN', 'Missing Authentication Token', explanation);
}

/** AWS's words for an Authorization header that is no signature; undefined where it is one. */
function malformedAuthorization(authorization: string): string | undefined {
  if (/^AWS4-HMAC-SHA256\s+Credential=/.test(authorization)) return undefined;
  const value = authorization.slice(authorization.indexOf(' ') + 1);
  const part = value.split(',').map((each) => each.trim()).find((each) => !each.includes('='));
  if (part === undefined) return undefined;
  return `'${part}' not a valid key=value pair (missing equal-sign) in Authorization header: '${authorization}'.`;
}
