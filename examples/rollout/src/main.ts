import { App } from 'aws-cdk-lib/core';
import { RolloutStack } from './rollout-stack';

new RolloutStack(new App(), 'Rollout', { percentGreen: 10 });
