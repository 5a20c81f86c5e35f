/** The facade's smallest stack: prints what its synthesis costs. Argument: the folder for the assembly. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { printCost } from './print-cost.mjs';

const require = createRequire(import.meta.url);
const { App, Stack } = require('aws-cdk-lib/core');
const { ApiGatewayToSageMakerEndpoint } = require('@model-gateway/apigateway-sagemakerendpoint');

const app = new App({ outdir: process.argv[2] });
new ApiGatewayToSageMakerEndpoint(new Stack(app, 'Ratings'), 'Api', {
  endpointName: 'my-endpoint',
  resourcePath: '{user_id}',
  requestMappingTemplate: readFileSync(new URL('../templates/request.vtl', import.meta.url), 'utf8'),
  responseMappingTemplate: readFileSync(new URL('../templates/response.vtl', import.meta.url), 'utf8'),
});
app.synth();
printCost(require);
