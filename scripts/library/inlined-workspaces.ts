import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly workspaces?: string[];
}

/**
 * Puts the sources of our private workspaces into a bundle, because users cannot install them.
 *
 * Every other package stays an import. Which workspaces are private is what their manifests say.
 */
export const INLINED_WORKSPACES: Plugin = {
  name: 'inlined-workspaces',
  setup({ onResolve }): void {
    const inlined = new Set((manifest('.').workspaces ?? []).map(manifest).filter((each) => each.private === true).map(({ name }) => name));
    onResolve({ filter: /^@[^/]+\/[^/]+/ }, ({ path, resolveDir }) => {
      const [name] = /^@[^/]+\/[^/]+/.exec(path) ?? [];
      return name !== undefined && inlined.has(name) ? { path: require.resolve(path, { paths: [resolveDir] }) } : undefined;
    });
  },
};

function manifest(directory: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, directory, 'package.json'), 'utf8')) as Manifest;
}
