import { posix } from 'node:path';
import { type javascript, type Project, ProjenrcFile } from 'projen';

const FILE = '.projenrc.ts';

/** The file that every generated file names as the place to edit. */
export class ProjenrcTs extends ProjenrcFile {
  public readonly filePath: string;

  constructor(project: Project, directory: string) {
    super(project);
    this.filePath = posix.relative(directory, FILE);
  }
}

/**
 * Synthesis runs `.projenrc.ts` with tsx.
 *
 * Why tsx: it needs no compiler options, so it also runs in a clone that has no tsconfig.json yet, where
 * ts-node guesses wrong and fails. It checks no types; `npm run type-check` does, for everything at once.
 */
export function synthesizeFromTypeScript(root: javascript.NodeProject): void {
  new ProjenrcTs(root, '.');
  root.defaultTask?.exec(`tsx ${FILE}`);
}
