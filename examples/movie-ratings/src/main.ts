import { App } from 'aws-cdk-lib/core';
import { RatingsStackWithEverything } from './stacks/ratings-stack-with-everything';
import { RatingsStack } from './stacks/ratings-stack';

const app = new App();
new RatingsStack(app, 'Ratings');
new RatingsStackWithEverything(app, 'RatingsWithEverything');
