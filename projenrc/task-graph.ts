import { JsonFile } from 'projen';
import type { Monorepo } from './monorepo';
import { JEST, jestWithout } from './unit-tests';
import { ACTIONLINT } from './versions';

/** What `npx projen build` does after the synthesis, in one run of turbo so that it can overlap. */
const BUILD = ['compile', 'type-check', 'lint', 'test:unit', 'docgen', 'package'];

/** Tests of this repository that install the packages elsewhere. */
const TESTS_BEYOND_NPM = ['test/consumer/'];

/** Every TypeScript file that is not generated. */
const code = ({ workspaces }: Monorepo): string[] => [
  ...workspaces.filter(({ isInlined }) => isInlined).map(({ directory }) => `${directory}/{package.json,src/**,test/**}`),
  '.projenrc.ts', '{projenrc,scripts,test,lint}/**', '{benchmarks,docs}/**/*.ts', '{site,template-editor}/**/*.{ts,tsx,mts}',
  '{packages,examples}/*/{src,web,test,fuzz,oracle,scripts}/**', '{packages,examples}/*/package.json', 'eslint.config.mjs', 'tsconfig.json', 'package.json',
  // turbo looks into ignored folders too where a pattern allows it.
  '!**/node_modules/**', '!**/test-reports/**', '!**/cdk.out/**',
];

/** What the tests of a workspace see. */
export const TESTED = ['$TURBO_DEFAULT$', '!API.md', '$TURBO_ROOT$/{scripts/{test-environment,transform-typescript}.js,test/{documented/**,logical-ids.ts}}'];

/** What the tests of the repository itself see. */
const testedRepository = (root: Monorepo): string[] => [
  ...code(root), 'jest.config.json', 'docs/{packages,architecture}.md', 'package-lock.json', '.github/workflows/**',
];

/**
 * What turbo runs, in which order, and what it may keep from the last time.
 *
 * A task is one line of a `package.json`; turbo starts it where its inputs changed since a run that it
 * remembers, and restores its outputs otherwise.
 */
export function addTaskGraph(root: Monorepo): void {
  addRootTasks(root);
  new JsonFile(root, 'turbo.json', {
    marker: false,
    obj: () => ({
      $schema: 'https://turborepo.com/schema.json',
      ui: 'stream',
      // More than there are processors, since a task in a browser or with a server also waits.
      concurrency: '150%',
      globalDependencies: ['tsconfig.json'],
      // Proxies, mirrors, homes of tools: whoever runs it knows. No task writes them into its outputs.
      envMode: 'loose',
      tasks: {
        // The README is part of a jsii assembly.
        'compile': {
          dependsOn: ['^compile'],
          inputs: ['src/**', 'web/**', 'bin/**', 'scripts/**', 'README.md', 'package.json', 'tsconfig.build.json', '$TURBO_ROOT$/scripts/{bundle-library.ts,library/**,licences/**,packages/manifest.ts}'],
          // The build information belongs to the outputs: restored without it, the compiler would trust files that are gone.
          outputs: ['lib/**', '.jsii', 'tsconfig.jsii.json'],
        },
        'test': {
          dependsOn: ['compile', '^compile'],
          inputs: TESTED,
          outputs: ['.test-results.json'],
        },
        'test:unit': {
          dependsOn: ['compile', '^compile'],
          inputs: TESTED,
          outputs: [],
        },
        'docgen': {
          dependsOn: ['compile'],
          inputs: ['src/**', 'package.json', '$TURBO_ROOT$/scripts/{generate-api-page.ts,packages/manifest.ts}'],
          outputs: ['API.md'],
        },
        'package': {
          dependsOn: ['compile'],
          inputs: ['src/**', 'web/**', 'bin/**', 'package.json', 'README.md', 'LICENSE', '$TURBO_ROOT$/scripts/{pack-javascript.ts,packages/{manifest,reached-files}.ts}'],
          outputs: ['dist/js/**'],
        },
        '//#rosetta': {
          dependsOn: root.workspaces.filter(({ isJsii }) => isJsii).map((workspace) => `${workspace.name}#compile`),
          inputs: ['package.json', 'packages/*/{README.md,package.json,src/**,rosetta/**}', '!**/node_modules/**'],
          outputs: ['packages/*/.jsii.tabl.json'],
        },
        '//#type-check': {
          inputs: code(root),
          outputs: [],
        },
        '//#lint': {
          inputs: code(root),
          outputs: [],
        },
        '//#test:repository': {
          dependsOn: root.workspaces.filter((workspace) => workspace.isPublished).map((workspace) => `${workspace.name}#package`),
          inputs: testedRepository(root),
          outputs: ['.test-results.json'],
        },
        '//#test:unit': {
          dependsOn: root.workspaces.filter((workspace) => workspace.isPublished).map((workspace) => `${workspace.name}#compile`),
          inputs: testedRepository(root),
          outputs: [],
        },
      },
    }),
  });
}

function addRootTasks(root: Monorepo): void {
  for (const name of ['build', 'pre-compile', 'compile', 'post-compile', 'test', 'package', 'watch', 'clobber', 'eject']) {
    root.removeTask(name);
  }
  // Instead of asking npx at the start of each task, which takes up to two seconds.
  root.tasks.addEnvironment('PATH', '$(echo "$PWD/node_modules/.bin:$PATH")');
  // The value is the major that we know to have ended: we support Node.js 20 for those who still run it.
  root.tasks.addEnvironment('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');

  const build = root.addTask('build', { description: 'Synthesize, compile, check, lint, document and package everything that changed, and run its tests that need nothing but npm' });
  if (root.defaultTask) {
    build.spawn(root.defaultTask);
  }
  build.exec(`turbo run ${BUILD.join(' ')} --output-logs=new-only`);

  turboTask(root, 'compile', 'Compile every package in the order of the imports');
  turboTask(root, 'rosetta', 'Compile the samples of the jsii packages, strictly, and translate them into the other languages');
  turboTask(root, 'docgen', 'Write the API.md of every jsii package');
  turboTask(root, 'package', 'Pack the JavaScript of every published package');
  root.addTask('package-all', {
    description: 'Package Python, Java, .NET and Go; after a build',
    steps: [
      // Their documentation has the samples in their own language.
      { exec: 'turbo run rosetta --output-logs=errors-only' },
      { exec: 'tsx scripts/pack-languages.ts', receiveArgs: true },
    ],
  });
  root.addTask('packages-page', {
    description: 'Write docs/packages.md, the sizes and dependencies of the packages; after a package task',
    exec: 'tsx scripts/packages/write-packages-page.ts',
  });
  root.addTask('upgrade', {
    description: 'Raise the versions in projenrc/versions.ts to the newest that their ranges allow',
    exec: 'tsx scripts/upgrade-versions.ts',
  });

  root.script('prestart', 'node scripts/ensure-installed.mjs');
  root.script('start', 'npm run --silent --workspace examples/movie-ratings start --');
  root.script('pretest', 'node scripts/ensure-installed.mjs && node scripts/ensure-test-requirements.mjs');
  root.script('test', 'tsx scripts/run-tests.ts');
  root.script('prebuild', 'node scripts/ensure-installed.mjs');
  root.script('build', 'projen build');
  root.script('lint', 'eslint . --max-warnings 0');
  root.script('type-check', 'tsc --noEmit');
  root.script('benchmark', 'turbo run compile --output-logs=new-only && npm run --silent --workspace benchmarks benchmark --');
  root.script('test:repository', JEST);
  root.script('test:unit', jestWithout(TESTS_BEYOND_NPM));
  root.script('rosetta', `jsii-rosetta extract --strict --directory . ${root.workspaces.filter(({ isJsii }) => isJsii).map(({ directory }) => directory).join(' ')}`);
  root.script('check:licences', 'tsx scripts/check-licences.ts');
  // What users get first: a weakness of a tool of ours is found by the same command without the option.
  root.script('check:vulnerabilities', 'npm audit --omit=dev --audit-level=moderate && npm audit --audit-level=high');
  root.script('check:api', 'tsx scripts/check-api.ts');
  root.script('check:workflows', `go run ${ACTIONLINT}`);
  root.script('changelog', 'tsx scripts/write-changelog.ts');
  root.script('test:languages', 'tsx scripts/test-languages.ts');
  root.script('test:peers', 'tsx scripts/test-peers.ts');
}

function turboTask(root: Monorepo, name: string, description: string): void {
  root.addTask(name, { description, exec: `turbo run ${name} --output-logs=new-only` });
}
