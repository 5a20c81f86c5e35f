import { JsonFile } from 'projen';
import type { Monorepo } from './monorepo';

/** What turbo runs, in which order, and what it may keep from the last time. */
export function addTaskGraph(root: Monorepo): void {
  new JsonFile(root, 'turbo.json', {
    marker: false,
    obj: {
      $schema: 'https://turborepo.com/schema.json',
      ui: 'stream',
      concurrency: '2',
      globalDependencies: ['tsconfig.json', 'scripts/*'],
      globalPassThroughEnv: ['CI', 'JSII_*', 'JAVA_HOME', 'MAVEN_*', 'CHROME*', 'npm_config_*'],
      tasks: {
        'compile': {
          dependsOn: ['^compile'],
          inputs: ['src/**', 'package.json', 'tsconfig.build.json', 'README.md'],
          outputs: ['lib/**', '.jsii', 'tsconfig.jsii.json', '*.tsbuildinfo'],
        },
        'test': {
          dependsOn: ['compile', '^compile'],
          outputs: ['test-reports/**'],
        },
        'docgen': { dependsOn: ['compile'], inputs: ['src/**', 'package.json'], outputs: ['API.md'] },
        'package': { dependsOn: ['compile'], outputs: ['dist/js/**'] },
      },
    },
  });
}
