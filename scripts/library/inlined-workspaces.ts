import type { Plugin } from 'esbuild';
import { join } from 'node:path';
import { manifestIn, workspacesOf } from '../packages/manifest';

const ROOT = join(__dirname, '..', '..');

/**
 * Puts the sources of our private workspaces into a bundle, because users cannot install them.
 *
 * Every other package stays an import. Which workspaces are private is what their manifests say.
 */
export const INLINED_WORKSPACES: Plugin = {
  name: 'inlined-workspaces',
  setup({ onResolve }): void {
    const manifests = workspacesOf(ROOT).map((folder) => manifestIn(join(ROOT, folder)));
    const inlined = new Set(manifests.filter((each) => each.private === true).map(({ name }) => name));
    onResolve({ filter: /^@/ }, ({ path, resolveDir }) => (
      inlined.has(path.split('/', 2).join('/')) ? { path: require.resolve(path, { paths: [resolveDir] }) } : undefined
    ));
  },
};
