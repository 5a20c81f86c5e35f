import { App } from 'aws-cdk-lib/core';
import { acknowledgeRules } from './acknowledged-rules';
import { RolloutStack } from './rollout-stack';

acknowledgeRules(new RolloutStack(new App(), 'Rollout', { percentGreen: 10 }));
