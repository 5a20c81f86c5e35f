/* A user's app: the whole pattern, and something of each package, with the types that it promises. */
import * as facade from '@model-gateway/apigateway-sagemakerendpoint';
import * as monitoring from '@model-gateway/endpoint-monitoring';
import * as validator from '@model-gateway/get-to-post-validator';
import * as gateway from '@model-gateway/local-gateway';
import * as loggedApi from '@model-gateway/logged-rest-api';
import * as mapping from '@model-gateway/mapping-template';
import * as language from '@model-gateway/mapping-template/language';
import * as checks from '@model-gateway/rest-api-checks';
import * as model from '@model-gateway/rest-api-model';
import * as data from '@model-gateway/rest-api-model/model';
import * as role from '@model-gateway/sagemaker-invoke-role';
import * as integration from '@model-gateway/vtl-integration';
import { App, Stack } from 'aws-cdk-lib/core';

const props: facade.ApiGatewayToSageMakerEndpointProps = {
  endpointName: 'my-endpoint',
  resourcePath: '{user_id}',
  requestMappingTemplate: '{"instances": [{"in0": [$input.params("user_id")], "in1": [$input.params("items")]}]}',
  responseMappingTemplate: '{"rating": $input.json("$.predictions[0]")}',
};

const rendered: mapping.RenderResult = mapping.MappingTemplate.parse('{"id": $input.params("id")}').render({ params: { path: { id: '7' } } });
const id: { readonly id: number } = JSON.parse(rendered.body);
const tree: language.Block = language.parseTemplate('$input.body');

const app = new App({ outdir: 'cdk.out' });
const stack = new Stack(app, 'Ratings');
const built = new facade.ApiGatewayToSageMakerEndpoint(stack, 'Api', props);
app.synth();

console.log(JSON.stringify({
  id: id.id,
  parsed: tree.kind,
  route: built.apiGateway.node.id,
  exports: Object.fromEntries(Object.entries({
    facade, monitoring, validator, gateway, loggedApi, mapping, language, model, data, role, integration,
    checks, // rest-api-checks
  }).map(([name, names]) => [name, Object.keys(names).filter((exported) => !['default', 'module.exports', '__esModule'].includes(exported)).sort()])),
}));
