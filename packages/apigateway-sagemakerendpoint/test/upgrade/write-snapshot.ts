/** Writes what this release synthesizes, for the tests of those to come: `write-snapshot.ts <version>`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployedResources } from './deployed-resources';
import { upgradedStacks } from './upgraded-stacks';

const [version = ''] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version)) { throw new Error(`which version? got '${version}'; write it like 1.2.3`); }
const file = join(__dirname, 'snapshots', `${version}.json`);
if (existsSync(file)) { throw new Error(`${version} has its snapshot, and releases do not change`); }
mkdirSync(join(__dirname, 'snapshots'), { recursive: true });
const resources = Object.fromEntries(upgradedStacks().map(([name, stack]) => [name, deployedResources(stack)]));
writeFileSync(file, `${JSON.stringify(resources, null, 1)}\n`);
