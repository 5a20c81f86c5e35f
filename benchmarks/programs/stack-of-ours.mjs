/**
 * The facade's smallest stack: prints what its synthesis costs. Arguments: the folder for the assembly, and `off` for no checks of
 * the templates, or `described` for templates that are described in code, which need none.
 */
import { createRequire } from 'node:module';
import { requestTemplate, responseTemplate } from './documented-sample.mjs';
import { printCost } from './print-cost.mjs';

const require = createRequire(import.meta.url);
const { App, Stack } = require('aws-cdk-lib/core');
const { ApiGatewayToSageMakerEndpoint } = require('@model-gateway/apigateway-sagemakerendpoint');

const [folder, how] = process.argv.slice(2);
const app = new App({ outdir: folder });
new ApiGatewayToSageMakerEndpoint(new Stack(app, 'Ratings'), 'Api', {
  endpointName: 'my-endpoint', resourcePath: '{user_id}', ...how === 'described' ? described() : written(),
});
app.synth();
printCost(require);

function written() {
  return {
    requestMappingTemplate: requestTemplate,
    responseMappingTemplate: responseTemplate,
    ...how === 'off' ? { templateChecks: require('@model-gateway/vtl-integration').TemplateChecks.OFF } : {},
  };
}

function described() {
  const { Answer, Json, Parameter, RequestTemplate, ResponseTemplate } = require('@model-gateway/mapping-template');
  const items = Parameter.query('items').asIntegerList({ maxItems: 100 });
  const predictions = Answer.path('$.predictions').asList();
  const instance = Json.object({ in0: Json.array(Parameter.path('user_id').asInteger({ minimum: 1 })), in1: Json.array(items.item) });
  return {
    request: RequestTemplate.json(Json.object({ instances: items.forEach(instance) })),
    response: ResponseTemplate.json(Json.object({ ratings: predictions.forEach(predictions.item.member('score').asNumber()) })),
  };
}
