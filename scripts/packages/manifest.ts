import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Ranges = Readonly<Record<string, string>>;

/** What a `package.json` says, as far as it is asked here. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
  readonly workspaces?: readonly string[];
  readonly scripts?: Readonly<Record<string, string>>;
  readonly jsii?: unknown;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly dependencies?: Ranges;
  readonly devDependencies?: Ranges;
  readonly optionalDependencies?: Ranges;
  readonly peerDependencies?: Ranges;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** What the package in a folder says about itself. */
export function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** The folders of a repository's workspaces, from its root. */
export function workspacesOf(root: string): readonly string[] {
  return manifestIn(root).workspaces ?? [];
}

/** The files that can be named: the declarations and the code of each entry, and the commands. */
export function entriesOf({ exports = {}, bin = {} }: Manifest): { readonly types: string[]; readonly code: string[] } {
  const entries = Object.values(exports).flatMap((entry) => typeof entry === 'string' ? [] : [entry]);
  return { types: entries.map(({ types }) => types), code: [...entries.map((entry) => entry.default), ...Object.values(bin)] };
}
