import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sample } from './read-samples';
import { moduleName, typescriptModule } from './typescript-module';

// In the repository, where the packages that a sample imports are found.
const FOLDER = join(__dirname, '..', '..', 'test-reports', 'samples');

/**
 * Writes the module of a TypeScript sample, and answers where it is.
 *
 * Several tests do so at once, in this run and in others: a module appears as a whole, and one that is there as it should be is left alone.
 */
export function writeModule(sample: Sample): string {
  const file = join(FOLDER, moduleName(sample));
  const text = typescriptModule(sample);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return file;
  mkdirSync(FOLDER, { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
  return file;
}
