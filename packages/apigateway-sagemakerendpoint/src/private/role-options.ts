import { SageMakerInvokeRoleOptions } from '@model-gateway/sagemaker-invoke-role';
import { VtlIntegrationOptions } from '@model-gateway/vtl-integration';

/**
 * What decides on the permissions of a role that is made.
 */
export interface RoleChoice {
  readonly roleOptions?: SageMakerInvokeRoleOptions;
  readonly integrationOptions?: VtlIntegrationOptions;
}

/**
 * The role's options, with a permission for every inference component that the integration can name. An endpoint with
 * inference components is asked through them, and each needs a permission of its own.
 */
export function roleOptionsFor({ roleOptions, integrationOptions }: RoleChoice): SageMakerInvokeRoleOptions | undefined {
  const component = integrationOptions?.headers?.inferenceComponent;
  const named = component?.text === undefined ? component?.allowed?.values ?? [] : [component.text];
  if (named.length === 0) { return roleOptions; }
  return { ...roleOptions, inferenceComponentNames: [...new Set([...roleOptions?.inferenceComponentNames ?? [], ...named])] };
}

/**
 * Why a role that is made could not know its permissions: one message for each reason.
 */
export function checkRoleOptions({ roleOptions, integrationOptions }: RoleChoice): string[] {
  const pattern = integrationOptions?.headers?.inferenceComponent?.allowed?.pattern;
  return pattern === undefined || (roleOptions?.inferenceComponentNames ?? []).length > 0 ? [] : [
    `'integrationOptions.headers.inferenceComponent' allows whatever matches '${pattern}', and a role needs a permission for each inference component: `
    + "name them as 'values' in place of the pattern, or in 'roleOptions.inferenceComponentNames', or give a role that has the permissions",
  ];
}
