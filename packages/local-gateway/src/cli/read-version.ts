import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of the installed package; the command is one file in its `lib`. */
export function readVersion(): string {
  const manifest = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as { readonly version: string };
  return manifest.version;
}
