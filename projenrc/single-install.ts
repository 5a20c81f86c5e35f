import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { javascript } from 'projen';

/**
 * One install for the whole repository.
 *
 * projen installs in every project whose `package.json` changed. In an npm workspace a member cannot be
 * installed by itself: npm would look for our unpublished siblings in the registry. So members never
 * install, and the root does so when its own or any member's manifest changed.
 *
 * The methods are private API of projen, which is why `versions.ts` pins it exactly.
 */
export function installOnlyAt(root: javascript.NodeProject): void {
  for (const project of root.subprojects) {
    patch(project as javascript.NodeProject, {
      determineInitialInstallTrigger: () => undefined,
      resolveDepsAndWritePackageJson: () => undefined,
    });
  }
  patch(root, {
    determineInitialInstallTrigger: () => needsInstall(root) ? { reason: 'package-json-changed' } : undefined,
    resolveDepsAndWritePackageJson: () => undefined,
  });
}

function needsInstall(root: javascript.NodeProject): boolean {
  const changed = [root, ...root.subprojects]
    .some((project) => (project as javascript.NodeProject).package.file.changed);
  return changed || !existsSync(join(root.outdir, 'node_modules'));
}

function patch(project: javascript.NodeProject, methods: Record<string, () => unknown>): void {
  for (const [name, replacement] of Object.entries(methods)) {
    if (!(name in project.package)) {
      throw new Error(`projen's NodePackage has no '${name}' any more; look for its new name in node-package.js`);
    }
    Object.defineProperty(project.package, name, { value: replacement });
  }
}
