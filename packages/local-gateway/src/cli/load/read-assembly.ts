import { join } from 'node:path';
import { StackTemplate } from '@model-gateway/rest-api-model/model';
import { readJson } from './read-json';

interface Artifact {
  readonly type?: string;
  readonly environment?: string;
  readonly properties?: { readonly templateFile?: string; readonly stackName?: string; readonly directoryName?: string };
}

/** A stack's template with its file. */
export interface StackFile extends StackTemplate {
  readonly path: string;
}

/** Reads the stacks that a cloud assembly lists, those of nested assemblies included. */
export async function readAssembly(folder: string): Promise<readonly StackFile[]> {
  const manifest = await readJson(join(folder, 'manifest.json')) as { readonly artifacts?: { readonly [id: string]: Artifact } };
  const stacks: StackFile[] = [];
  for (const [id, artifact] of Object.entries(manifest.artifacts ?? {})) {
    const { templateFile, stackName, directoryName } = artifact.properties ?? {};
    if (artifact.type === 'aws:cloudformation:stack' && templateFile !== undefined) {
      const [accountId, region] = (artifact.environment ?? '').replace(/^aws:\/\//, '').split('/');
      stacks.push({
        name: stackName ?? id,
        template: await readJson(join(folder, templateFile)),
        path: join(folder, templateFile),
        region: known(region),
        accountId: known(accountId),
      });
    } else if (artifact.type === 'cdk:cloud-assembly' && directoryName !== undefined) {
      stacks.push(...await readAssembly(join(folder, directoryName)));
    }
  }
  return stacks;
}

/** An environment-agnostic stack says `unknown-region` and `unknown-account`. */
function known(part: string | undefined): string | undefined {
  return part === undefined || part === '' || part.startsWith('unknown-') ? undefined : part;
}
