/** The facade's smallest stack: prints what its synthesis costs. Arguments: the folder for the assembly, and `off` for no checks of the templates. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { printCost } from './print-cost.mjs';

const require = createRequire(import.meta.url);
const { App, Stack } = require('aws-cdk-lib/core');
const { ApiGatewayToSageMakerEndpoint } = require('@model-gateway/apigateway-sagemakerendpoint');
const { TemplateChecks } = require('@model-gateway/vtl-integration');

const [folder, checks] = process.argv.slice(2);
const app = new App({ outdir: folder });
new ApiGatewayToSageMakerEndpoint(new Stack(app, 'Ratings'), 'Api', {
  endpointName: 'my-endpoint',
  resourcePath: '{user_id}',
  requestMappingTemplate: readFileSync(new URL('../templates/request.vtl', import.meta.url), 'utf8'),
  responseMappingTemplate: readFileSync(new URL('../templates/response.vtl', import.meta.url), 'utf8'),
  ...checks === 'off' ? { templateChecks: TemplateChecks.OFF } : {},
});
app.synth();
printCost(require);
