import { checkKinds, given, refuse } from '@model-gateway/prop-checks';
import { SageMakerInvokeRole } from '@model-gateway/sagemaker-invoke-role';
import { ApiGatewayToSageMakerEndpointProps } from '../props';
import { checkPath, checkVariables } from './check-path';
import { FACADE } from './kinds';
import { resolveTemplates, RouteTemplates } from './resolve-templates';
import { checkRoleOptions } from './role-options';

/**
 * The props after the defaults and after every check.
 */
export interface ResolvedProps {
  /** The props that say something. */
  readonly known: ApiGatewayToSageMakerEndpointProps;
  /** The path of the method's resource, from the root. */
  readonly path: string;
  readonly templates: RouteTemplates;
  readonly createUsagePlan: boolean;
}

/**
 * The props with their defaults and with their templates parsed.
 *
 * @throws an error that lists every broken rule
 */
export function resolveProps(props: ApiGatewayToSageMakerEndpointProps): ResolvedProps {
  const known = given(props);
  refuse(checkKinds<ApiGatewayToSageMakerEndpointProps>(known, FACADE));
  const { resourceName, resourcePath } = known;
  const paths = resourceName === undefined ? [resourcePath] : [resourceName, resourcePath];
  const createUsagePlan = known.createUsagePlan ?? known.restApiOptions?.createUsagePlan ?? true;
  const { problems, ...templates } = resolveTemplates(known, 'GET');
  refuse([
    ...SageMakerInvokeRole.check({ endpointName: known.endpointName, endpoint: known.endpoint }),
    ...(resourceName === undefined ? [] : checkPath('resourceName', resourceName)),
    ...checkPath('resourcePath', resourcePath),
    ...checkVariables(paths),
    ...checkRoles(known),
    ...checkUsagePlan(known, createUsagePlan),
    ...problems,
  ]);
  return { known, path: paths.map((each) => each.replace(/^\//, '')).join('/'), templates, createUsagePlan };
}

function checkRoles(props: ApiGatewayToSageMakerEndpointProps): string[] {
  const { apiGatewayExecutionRole, executionRole } = props;
  if (apiGatewayExecutionRole && executionRole) {
    return ["'apiGatewayExecutionRole' and 'executionRole' say the same thing twice: got both; leave one of them out"];
  }
  return apiGatewayExecutionRole || executionRole ? [] : checkRoleOptions(props);
}

/**
 * Callers match this text, the newline at its end included.
 */
function checkUsagePlan(props: ApiGatewayToSageMakerEndpointProps, createUsagePlan: boolean): string[] {
  const apiKeyRequired = props.apiGatewayProps?.defaultMethodOptions?.apiKeyRequired === true;
  return apiKeyRequired && !createUsagePlan ? ['Error - if API key is required, then the Usage plan must be created\n'] : [];
}
