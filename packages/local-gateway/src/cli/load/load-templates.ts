import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { GatewayError } from '../../errors/catalogue';
import { readAssembly, StackFile } from './read-assembly';
import { readJson } from './read-json';

/** Reads the stacks of a `cdk.out` folder, of one CloudFormation template, or of an OpenAPI document. */
export async function loadTemplates(path: string): Promise<readonly StackFile[]> {
  const kind = await stat(path).catch(() => undefined);
  if (kind === undefined) {
    throw new GatewayError('GW1001', `'${path}' does not exist; give a cdk.out folder or a CloudFormation template, made for example with 'npx cdk synth'`);
  }
  if (!kind.isDirectory()) return [await loadTemplate(path)];
  const manifest = join(path, 'manifest.json');
  const hasManifest = await readFile(manifest).then(() => true, () => false);
  if (!hasManifest) {
    throw new GatewayError('GW1001', `'${path}' holds no manifest.json, so it is no cdk.out folder; give one, or a template file`);
  }
  const stacks = await readAssembly(path);
  if (stacks.length === 0) throw new GatewayError('GW1002', `the cloud assembly '${path}' holds no stack`);
  return stacks;
}

async function loadTemplate(path: string): Promise<StackFile> {
  const json = await readJson(path);
  const name = basename(path).replace(/(?:\.template)?\.json$/, '');
  return { name, path, template: isOpenApi(json) ? wrapOpenApi(json) : json };
}

function isOpenApi(json: unknown): json is { readonly [key: string]: unknown } {
  return typeof json === 'object' && json !== null && ('openapi' in json || 'swagger' in json);
}

/** A document of its own becomes the body of an API; the stage is named by `--stage`. */
function wrapOpenApi(document: { readonly [key: string]: unknown }): unknown {
  return { Resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Body: document } } } };
}
