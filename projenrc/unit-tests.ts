import { posix } from 'node:path';
import { JsonFile } from 'projen';
import { IDENTITY } from './identity';
import type { Workspace } from './workspace';

/**
 * Jest for one workspace: `npx jest` works in its directory, without compiling anything first.
 *
 * Siblings are mapped to their sources, so that a test sees what is in the editor.
 * Types are checked once for the whole repository (see `type-check.ts`), not per test file.
 */
export function addUnitTests(workspace: Workspace): void {
  const root = posix.relative(workspace.outdir, workspace.root.outdir);
  new JsonFile(workspace, 'jest.config.json', {
    marker: false,
    obj: {
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      transform: { '\\.ts$': ['ts-jest', { tsconfig: `<rootDir>/${root}/tsconfig.json` }] },
      moduleNameMapper: siblingSources(`<rootDir>/${root}`),
      modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/dist/', '<rootDir>/cdk.out/'],
      setupFiles: [`<rootDir>/${root}/scripts/test-environment.js`],
      collectCoverageFrom: ['<rootDir>/src/**/*.ts'],
    },
  });
  workspace.script('test', 'jest --ci --passWithNoTests --json --outputFile=test-reports/results.json');
}

function siblingSources(root: string): Record<string, string> {
  return {
    [`^${IDENTITY.scope}/([^/]+)/package\\.json$`]: `${root}/packages/$1/package.json`,
    [`^${IDENTITY.scope}/([^/]+)$`]: `${root}/packages/$1/src`,
    [`^${IDENTITY.scope}/([^/]+)/(.+)$`]: `${root}/packages/$1/src/$2`,
  };
}
