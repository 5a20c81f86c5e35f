import { createGateway, type Gateway } from '@model-gateway/local-gateway';
import { App } from 'aws-cdk-lib/core';
import { RolloutStack } from './rollout-stack';
import type { Credentials } from './signed-client';

/** Keys for this machine, written down in AWS's own documentation as keys that open nothing. */
export const LOCAL_CREDENTIALS: Credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };

/** The Region in which the local API says that it is. */
export const REGION = 'eu-west-1';

/** The API on this machine, with a model whose two variants say who they are, and signatures checked. */
export function localApi(percentGreen = 0): Gateway {
  const app = new App();
  const stack = new RolloutStack(app, 'Rollout', { percentGreen });
  const template: unknown = app.synth().getStackByName(stack.stackName).template;
  return createGateway({
    template,
    region: REGION,
    keys: [LOCAL_CREDENTIALS],
    models: {
      // without a variant in the request SageMaker picks one by the variants' weights; here it is always blue
      ratings: ({ headers: { 'x-amzn-sagemaker-target-variant': variant = 'blue' } }) => ({
        headers: { 'x-Amzn-Invoked-Production-Variant': variant }, body: JSON.stringify({ predictions: [{ score: variant === 'blue' ? 3.5 : 4 }] }),
      }),
    },
  });
}
