import { type Project, TextFile } from 'projen';

const IN_STACK = [
  "import * as fixture from 'aws-cdk-lib/core';",
  '',
  'export class Sample extends fixture.Stack {',
  '  constructor(scope: fixture.App, id: string) {',
  "    super(scope, id, { env: { account: '123456789012', region: 'eu-west-1' } });",
  '/// here',
  '  }',
  '}',
  '',
  'export default function run(): void {',
  '  const app = new fixture.App();',
  "  new Sample(app, 'Sample');",
  '  app.synth();',
  '}',
  '',
];

/**
 * Where the samples of a construct library stand that ask for no other place: in the constructor of a Stack.
 *
 * jsii-rosetta compiles a sample in this file, and the tests of the pages run what comes of it.
 */
export function addSampleFixture(project: Project): void {
  new TextFile(project, 'rosetta/default.ts-fixture', { marker: false, lines: IN_STACK });
}
