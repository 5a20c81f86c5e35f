import { resolve } from 'node:path';
import { namedValues } from './named-values';

/** Reads `--s3` options: the name of each bucket to the folder that stands for it, relative to where the command runs. */
export function parseBuckets(given: readonly string[] | undefined, cwd: string): { readonly [bucket: string]: string } {
  const folders = namedValues(given, 's3', '<bucket>=<folder>');
  return Object.fromEntries(Object.entries(folders).map(([bucket, folder]) => [bucket, resolve(cwd, folder)]));
}
