import { JsonFile } from 'projen';
import { TESTED } from './task-graph';
import type { Workspace } from './workspace';

/** What a workspace reads beyond its own folder and its siblings, as patterns from the root. */
export interface TaskInputs {
  /** What its tests read. */
  readonly tests: readonly string[];

  /**
   * How it is compiled: not from `src/`, and without waiting for its siblings.
   *
   * @default - as every workspace is
   */
  readonly compile?: {
    /** What it is compiled from. */
    readonly reads: readonly string[];
    /** What stands in its folder and is not compiled. */
    readonly without: readonly string[];
    /** Variables of the environment that change the outcome. */
    readonly env: readonly string[];
  };
}

/** Has turbo run the tasks of a workspace again where what they read elsewhere changed. */
export function addTaskInputs(workspace: Workspace, { tests, compile }: TaskInputs): void {
  const test = { ...compile === undefined ? {} : { dependsOn: ['compile'] }, inputs: [...TESTED, ...tests.map(fromRoot)] };
  new JsonFile(workspace, 'turbo.json', {
    marker: false,
    obj: {
      $schema: 'https://turborepo.com/schema.json',
      extends: ['//'],
      tasks: {
        ...compile === undefined ? {} : {
          compile: {
            dependsOn: [],
            env: compile.env,
            inputs: ['$TURBO_DEFAULT$', ...compile.without.map((pattern) => `!${pattern}`), ...compile.reads.map(fromRoot)],
            outputs: ['dist/**'],
          },
        },
        test,
        'test:unit': test,
      },
    },
  });
}

function fromRoot(pattern: string): string {
  return `$TURBO_ROOT$/${pattern}`;
}
