import { javascript } from 'projen';
import type { Monorepo } from './monorepo';

/**
 * The root `tsconfig.json`: what editors use everywhere, and the one type-check of sources, tests, examples and this folder together.
 *
 * Siblings are mapped to their sources, so nothing needs to be compiled first.
 * The packages themselves are compiled by jsii, which brings its own options.
 */
export function addTypeCheck(root: Monorepo): void {
  new javascript.TypescriptConfig(root, {
    fileName: 'tsconfig.json',
    include: [
      '.projenrc.ts',
      ...['projenrc', 'scripts', 'test', 'benchmarks', 'docs'].map((folder) => `${folder}/**/*.ts`),
      ...['site/src', 'site/test', 'site/scripts', 'template-editor/test'].map((folder) => `${folder}/**/*.ts`),
      ...root.workspaces.filter(({ isInlined }) => isInlined).flatMap(({ directory }) => ['src', 'test'].map((part) => `${directory}/${part}/**/*.ts`)),
      ...['packages', 'examples'].flatMap((folder) => ['src', 'test', 'fuzz', 'oracle', 'scripts'].map((part) => `${folder}/*/${part}/**/*.ts`)),
    ],
    exclude: ['node_modules', '**/cdk.out', '**/test-reports'],
    compilerOptions: {
      target: 'ES2023',
      lib: ['es2023'],
      module: 'node20',
      types: ['node', 'jest'],
      strict: true,
      noFallthroughCasesInSwitch: true,
      noImplicitReturns: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      forceConsistentCasingInFileNames: true,
      esModuleInterop: true,
      isolatedModules: true,
      declaration: true,
      resolveJsonModule: true,
      skipLibCheck: true,
      noEmit: true,
      paths: sources(root),
    },
  });
}

/** Where each package that others import by its name, and each of its second entries, has its sources. */
function sources(root: Monorepo): Record<string, string[]> {
  return Object.fromEntries(root.workspaces.filter(({ isPublished, isInlined }) => isPublished || isInlined).flatMap(({ name, directory }) => [
    [name, [`./${directory}/src`]],
    [`${name}/*`, [`./${directory}/src/*`]],
  ]));
}
