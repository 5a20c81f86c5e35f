import { App } from 'aws-cdk-lib/core';
import { acknowledgeRules } from './acknowledged-rules';
import { RatingsStackWithEverything } from './stacks/ratings-stack-with-everything';
import { RatingsStack } from './stacks/ratings-stack';

const app = new App();
acknowledgeRules(new RatingsStack(app, 'Ratings'));
acknowledgeRules(new RatingsStackWithEverything(app, 'RatingsWithEverything'));
