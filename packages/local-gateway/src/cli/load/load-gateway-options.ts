import { resolve } from 'node:path';
import { GatewayOptions } from '../../gateway-options';
import { PlanOptions } from '../../plan/gateway-plan';
import { GatewayArguments } from '../options/gateway-arguments';
import { loadAuthorizers } from './load-authorizers';
import { loadModels } from './load-models';
import { loadTemplates } from './load-templates';

/** The templates as they are now, with what the command line says about them. */
export async function loadPlanOptions(given: GatewayArguments, cwd: string): Promise<PlanOptions> {
  const { path, parameters, imports, stage, region, accountId } = given;
  return { stacks: await loadTemplates(resolve(cwd, path)), parameters, imports, stage, region, accountId };
}

/** What the command line says about a gateway, with every file that it names read. */
export async function loadGatewayOptions(given: GatewayArguments, cwd: string): Promise<GatewayOptions> {
  return {
    ...await loadPlanOptions(given, cwd),
    models: await loadModels(given.models, cwd),
    authorizers: given.authorizers === undefined ? undefined : await loadAuthorizers(resolve(cwd, given.authorizers)),
    s3: given.s3,
  };
}
