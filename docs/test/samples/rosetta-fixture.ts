import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './pages';
import type { Sample } from './read-samples';

/**
 * The text around a sample in a jsii package's page, with `/// here` where the sample stands: the same file from which jsii-rosetta
 * takes it. Other pages have none.
 *
 * @throws where the sample names a fixture that there is not
 */
export function fixtureOf({ page, line, fixture }: Sample): string | undefined {
  const [, directory] = /^(packages\/[^/]+)\//.exec(page) ?? [];
  const path = join(ROOT, directory ?? '', 'rosetta', `${fixture ?? 'default'}.ts-fixture`);
  if (directory !== undefined && existsSync(path)) return readFileSync(path, 'utf8');
  if (fixture === undefined) return undefined;
  throw new Error(`${page}:${line}: there is no fixture '${fixture}'; fixtures are files like packages/vtl-integration/rosetta/default.ts-fixture`);
}
