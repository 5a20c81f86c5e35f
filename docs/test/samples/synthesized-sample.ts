import { Template } from 'aws-cdk-lib/assertions';
import { App, type Stack } from 'aws-cdk-lib/core';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sample } from './read-samples';
import { moduleName, typescriptModule } from './typescript-module';

const DIRECTORY = join(__dirname, '..', '..', 'test-reports', 'stacks');

/** The CloudFormation template of a sample that makes a stack. */
export function synthesized(sample: Sample): Record<string, unknown> {
  const file = join(DIRECTORY, moduleName(sample));
  mkdirSync(DIRECTORY, { recursive: true });
  writeFileSync(file, typescriptModule(sample));
  const { Sample: Made } = jest.requireActual<{ Sample: new (app: App, id: string) => Stack }>(file);
  return Template.fromStack(new Made(new App(), 'Sample')).toJSON() as Record<string, unknown>;
}
