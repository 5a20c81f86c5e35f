import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StackFile } from './read-assembly';
import { readJson } from './read-json';

const NESTED = '.nested.template.json';

/** The nested stacks of a stack that the CDK has written: their templates are among its assets. */
export async function readNestedStacks({ path, region, accountId }: StackFile): Promise<StackFile[]> {
  const assets = path.replace(/\.template\.json$/, '.assets.json');
  if (assets === path || !existsSync(assets)) return [];
  const { files = {} } = await readJson(assets) as { readonly files?: { readonly [id: string]: { readonly source?: { readonly path?: string } } } };
  const names = Object.values(files).flatMap(({ source }) => (source?.path?.endsWith(NESTED) === true ? [source.path] : []));
  return Promise.all(names.map(async (file) => (
    { name: file.slice(0, -NESTED.length), path: join(dirname(path), file), template: await readJson(join(dirname(path), file)), region, accountId }
  )));
}
