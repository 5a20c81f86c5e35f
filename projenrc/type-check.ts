import { javascript } from 'projen';
import { IDENTITY } from './identity';

/**
 * The root `tsconfig.json`: what editors use everywhere, what ts-jest transpiles with,
 * and the one type-check of sources, tests, examples and this folder together.
 *
 * Siblings are mapped to their sources, so nothing needs to be compiled first.
 * The packages themselves are compiled by jsii, which brings its own options.
 */
export function addTypeCheck(root: javascript.NodeProject): void {
  new javascript.TypescriptConfig(root, {
    fileName: 'tsconfig.json',
    include: ['.projenrc.ts', '*.ts', 'projenrc/**/*.ts', 'scripts/**/*.ts', '{packages,examples}/*/{src,test,scripts}/**/*.ts', '{benchmarks,docs}/**/*.ts'],
    exclude: ['node_modules', '**/cdk.out'],
    compilerOptions: {
      target: 'ES2022',
      lib: ['es2022'],
      module: 'node16',
      moduleResolution: javascript.TypeScriptModuleResolution.NODE16,
      types: ['node', 'jest'],
      strict: true,
      noFallthroughCasesInSwitch: true,
      noImplicitReturns: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      forceConsistentCasingInFileNames: true,
      esModuleInterop: true,
      isolatedModules: true,
      resolveJsonModule: true,
      skipLibCheck: true,
      noEmit: true,
      paths: {
        [`${IDENTITY.scope}/*`]: ['./packages/*/src'],
      },
    },
  });
}
