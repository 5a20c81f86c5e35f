import type { Workspace } from './workspace';

/** A command that looks for mistakes for longer than `npm test` may take. */
interface LongRun {
  readonly name: string;
  readonly command: string;
  readonly description: string;
  readonly env?: Record<string, string>;
}

const LONG_RUNS: LongRun[] = [
  {
    name: 'fuzz',
    command: 'tsx fuzz/main.ts',
    description: 'Compare generated templates, paths, expressions and documents with the Java originals: [suite…] [--cases 100000] [--seed N]',
  },
  {
    name: 'fuzz:hostile',
    command: 'tsx fuzz/hostile.ts',
    description: 'Feed hostile inputs to every entry of the template engine: [--inputs 1000000] [--seed N]',
  },
  {
    name: 'fuzz:builder',
    command: 'jest test/builder/hostile test/builder/oracle',
    env: { BUILDER_CASES: '100000' },
    description: 'Send 100,000 hostile requests through templates that were built, and each through the Java originals',
  },
];

/** Gives the template engine its searches for mistakes, and the root a task for each. */
export function addLongRuns(engine: Workspace): void {
  for (const { name, command, description, env } of LONG_RUNS) {
    engine.script(name, command);
    engine.root.addTask(name, { description, env, exec: `npm run --silent --workspace ${engine.directory} ${name} --`, receiveArgs: true });
  }
}
