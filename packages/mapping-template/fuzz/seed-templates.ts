import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CASES = join(__dirname, '..', 'test', 'conformance');

/** The templates of the conformance cases: what is worth to be changed a little. */
export function seedTemplates(): string[] {
  if (!existsSync(CASES)) {
    return [];
  }
  return readdirSync(CASES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jsonl')).sort()
    .flatMap((name) => readFileSync(join(CASES, name), 'utf8').split('\n').filter((line) => line.trim() !== ''))
    .map((line) => (JSON.parse(line) as { template?: string }).template)
    .filter((template): template is string => template !== undefined);
}
