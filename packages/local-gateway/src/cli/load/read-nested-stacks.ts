import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NESTED_TEMPLATE, nestedTemplates } from '@model-gateway/rest-api-model/model';
import type { StackFile } from './read-assembly';
import { readJson } from './read-json';

/** The nested stacks of a stack that the CDK has written. */
export async function readNestedStacks({ path, region, accountId }: StackFile): Promise<StackFile[]> {
  const assets = path.replace(/\.template\.json$/, '.assets.json');
  if (assets === path || !existsSync(assets)) return [];
  return Promise.all(nestedTemplates(await readJson(assets)).map(async (file) => {
    const nested = join(dirname(path), file);
    return { name: file.slice(0, -NESTED_TEMPLATE.length), path: nested, template: await readJson(nested), region, accountId };
  }));
}
