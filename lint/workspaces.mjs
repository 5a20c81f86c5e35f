import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SCOPE = '@model-gateway/';

/**
 * Every workspace as its manifest describes it, so that lint refuses what the manifest does not allow.
 * The manifests are written from `.projenrc.ts`.
 */
export function workspaces() {
  const { workspaces: directories } = manifest('.');
  const inlined = directories.map(manifest).filter(isInlined).map(({ name }) => name);
  return directories.map((directory) => {
    const { name, jsii, peerDependencies = {}, dependencies = {}, optionalDependencies = {}, devDependencies = {} } = manifest(directory);
    const siblings = (ranges) => Object.keys(ranges).filter((sibling) => sibling.startsWith(SCOPE));
    return {
      name,
      directory,
      isInlined: inlined.includes(name),
      isImported: directory.startsWith('packages/') || inlined.includes(name),
      runsEverywhere: jsii !== undefined || inlined.includes(name),
      usesCdk: 'aws-cdk-lib' in { ...peerDependencies, ...dependencies },
      siblings: siblings({ ...peerDependencies, ...dependencies, ...optionalDependencies }),
      // What is private cannot be installed by users, so it is in the bundle.
      inlines: siblings(devDependencies).filter((sibling) => inlined.includes(sibling)),
    };
  });
}

/** Whether others have it in their bundles, under its name alone. */
function isInlined({ private: isPrivate, exports }) {
  return isPrivate === true && exports?.['.'] !== undefined;
}

function manifest(directory) {
  return JSON.parse(readFileSync(join(ROOT, directory, 'package.json'), 'utf8'));
}
