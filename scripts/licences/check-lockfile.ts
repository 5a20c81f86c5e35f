import { INSTALLED, SHIPPED } from './allowed';
import { isAllowed } from './spdx';

/** `package-lock.json` of version 3, as far as licences are concerned: path to package. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  /** Whether it is a workspace of this repository. */
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * What is wrong with the licences of all that the lockfile installs: one line a package, none where all may be used.
 *
 * @param shipping the workspaces that users install, as paths: what they depend on, however deep, is held to the stricter list
 */
export function licenceFindings({ packages }: Lockfile, shipping: readonly string[]): string[] {
  const shipped = shippedWith(packages, shipping);
  return Object.entries(packages).filter(([path, { link }]) => isOfOthers(path) && link !== true).flatMap(([path, { version, license }]) => {
    const name = `${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${version}`;
    const [allowed, use] = shipped.has(path) ? [SHIPPED, 'is shipped to users'] : [INSTALLED, 'is installed'];
    if (license === undefined) return [`${name} ${use} and names no licence; look at its repository, and use another package if it has none`];
    return isAllowed(license, allowed) ? [] : [
      `${name} ${use} under '${license}'; allowed are ${[...allowed].join(', ')} (scripts/licences/allowed.ts)`,
    ];
  }).sort();
}

function shippedWith(packages: Lockfile['packages'], shipping: readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...shipping];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const { dependencies = {}, optionalDependencies = {} } = packages[path] ?? {};
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const installed = resolve(packages, path, name);
      if (installed !== undefined && !found.has(installed)) {
        found.add(installed);
        open.push(installed);
      }
    }
  }
  return found;
}

/** Where Node.js finds a package that another one asks for: beside it, or further up. */
function resolve(packages: Lockfile['packages'], from: string, name: string): string | undefined {
  const candidate = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (packages[candidate] !== undefined) return candidate;
  return from === '' ? undefined : resolve(packages, from.replace(/(^|\/)[^/]*$/, ''), name);
}

function isOfOthers(path: string): boolean {
  return path.includes('node_modules/');
}
