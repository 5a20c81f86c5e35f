import { Template } from 'aws-cdk-lib/assertions';
import { App, type Stack } from 'aws-cdk-lib/core';
import type { Sample } from './read-samples';
import { writeModule } from './write-module';

/** The CloudFormation template of a sample that makes a stack. */
export function synthesized(sample: Sample): Record<string, unknown> {
  const { Sample: Made } = jest.requireActual<{ Sample: new (app: App, id: string) => Stack }>(writeModule(sample));
  return Template.fromStack(new Made(new App(), 'Sample')).toJSON() as Record<string, unknown>;
}
