import { posix } from 'node:path';
import { JsonFile, type Project } from 'projen';
import { IDENTITY } from './identity';

/**
 * Runs the tests and never writes a snapshot.
 *
 * Ends when the tests end, also where one that failed left a server listening; `npx jest` shows who did.
 */
const RUN = 'jest --ci --forceExit';

/** Runs all tests, and leaves the result where the summary of `npm test` looks for it. */
export const JEST = `${RUN} --json --outputFile=.test-results.json`;

/** Runs the tests that need nothing but what npm installs, if there are any; the others are told by parts of their paths. */
export function jestWithout(testsBeyondNpm: readonly string[]): string {
  return [RUN, ...testsBeyondNpm.length > 0 ? ['--passWithNoTests', '--testPathIgnorePatterns', ...testsBeyondNpm] : []].join(' ');
}

/**
 * A test that does not end by itself ends after so long, in milliseconds.
 *
 * Far above what any test takes alone: a machine that is busy with others makes the same test ten times as slow, and no less right.
 */
const LONGEST_TEST_MS = 60_000;

/**
 * Jest for one workspace, or for the root: `npx jest` works in its directory, without compiling anything first.
 *
 * Siblings are mapped to their sources, so that a test sees what is in the editor.
 * Types are checked once for the whole repository (see `type-check.ts`), not per test file.
 */
export function addUnitTests(project: Project, { directory }: { readonly directory: string }): void {
  const root = ['<rootDir>', posix.relative(directory, '.')].filter((part) => part !== '').join('/');
  new JsonFile(project, 'jest.config.json', {
    marker: false,
    obj: {
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      transform: { '\\.ts$': [`${root}/scripts/transform-typescript.js`, { target: 'node20' }] },
      moduleNameMapper: siblingSources(root),
      modulePathIgnorePatterns: ['/lib/', '/dist/', '/cdk\\.out/'].map((folder) => `<rootDir>${folder}`),
      testTimeout: LONGEST_TEST_MS,
      setupFiles: [`${root}/scripts/test-environment.js`],
      collectCoverageFrom: ['<rootDir>/src/**/*.ts'],
    },
  });
}

/** Packages are below `packages`, what they have in their bundles is beside it. */
function siblingSources(root: string): Record<string, string | string[]> {
  return {
    [`^${IDENTITY.scope}/([^/]+)/package\\.json$`]: `${root}/packages/$1/package.json`,
    [`^${IDENTITY.scope}/([^/]+)$`]: [`${root}/packages/$1/src`, `${root}/$1/src`],
    [`^${IDENTITY.scope}/([^/]+)/(.+)$`]: `${root}/packages/$1/src/$2`,
  };
}
