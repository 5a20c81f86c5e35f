/** Prints processor time, peak memory and the aws-* modules after loading: `import-cost.mjs nothing|reference|ours [use]`. */
import { createRequire } from 'node:module';
import { printCost } from './print-cost.mjs';

const require = createRequire(import.meta.url);
const [what, use] = process.argv.slice(2);
const cases = {
  nothing: () => undefined,
  reference: () => {
    require('constructs');
    return require('aws-cdk-lib/aws-apigateway');
  },
  ours: () => require('@model-gateway/apigateway-sagemakerendpoint'),
};
const loaded = cases[what]();
// aws-cdk-lib and we load what stands behind a name when it is first asked for: what the name costs is measured too.
const used = { reference: 'RestApi', ours: 'ApiGatewayToSageMakerEndpoint' };
if (use === 'use' && loaded?.[used[what]] === undefined) {
  throw new Error(`nothing is called ${used[what]}`);
}
printCost(require);
