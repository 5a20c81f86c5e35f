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
  return manifest('.').workspaces.map((directory) => {
    const { name, jsii, peerDependencies = {}, dependencies = {}, optionalDependencies = {}, devDependencies = {} } = manifest(directory);
    const siblings = (ranges) => Object.keys(ranges).filter((sibling) => sibling.startsWith(SCOPE));
    return {
      name,
      directory,
      isJsii: jsii !== undefined,
      isPublished: directory.startsWith('packages/'),
      usesCdk: 'aws-cdk-lib' in { ...peerDependencies, ...dependencies },
      siblings: siblings({ ...peerDependencies, ...dependencies, ...optionalDependencies }),
      testSiblings: siblings(devDependencies),
    };
  });
}

function manifest(directory) {
  return JSON.parse(readFileSync(join(ROOT, directory, 'package.json'), 'utf8'));
}
