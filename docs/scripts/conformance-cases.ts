import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A conformance case of mapping-template, as far as the page on fidelity looks at it. */
export interface RestingCase {
  readonly id: string;
  readonly category: string;
  readonly evidence: string;
}

const FOLDER = join(__dirname, '..', '..', 'packages', 'mapping-template', 'test', 'conformance');

/** Every conformance case of mapping-template. */
export function conformanceCases(): readonly RestingCase[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl')).sort();
  return files.flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as RestingCase));
}
