import { ScratchProject } from './scratch-project';
import { Tarball } from '../../scripts/packages/tarball';

/* Each construct works alone: installed with what it declares and nothing more, it synthesizes. */

jest.setTimeout(240_000);

/** What each is asked to do, and a resource that comes of it. */
const PROGRAMS: [name: string, resource: string, program: string][] = [
  ['logged-rest-api', 'AWS::ApiGateway::Stage', "new exported.LoggedRestApi(stack, 'Api').restApi.root.addMethod('GET');"],
  ['sagemaker-invoke-role', 'AWS::IAM::Role', "new exported.SageMakerInvokeRole(stack, 'Role', { endpointName: 'my-endpoint' });"],
  ['vtl-integration', 'AWS::ApiGateway::Method', `
    const invokeRole = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    new RestApi(stack, 'Api').root.addMethod('POST', new exported.VtlIntegration({
      endpointName: 'my-endpoint', invokeRole, requestTemplates: { 'application/json': MappingTemplate.parse('$input.json("$")') },
    }));`],
  ['get-to-post-validator', 'AWS::ApiGateway::RequestValidator', `
    const resource = new RestApi(stack, 'Api').root;
    const requestTemplates = { 'application/json': MappingTemplate.parse('{"id": $input.params("id")}') };
    const { requestParameters } = new exported.GetToPostValidator(stack, 'Validator', { resource, requestTemplates });
    resource.addMethod('GET', new MockIntegration(), { requestParameters });`],
  ['endpoint-monitoring', 'AWS::CloudWatch::Dashboard', `
    const restApi = new RestApi(stack, 'Api');
    restApi.root.addMethod('GET');
    new exported.EndpointMonitoring(stack, 'Monitoring', { restApi, endpointName: 'my-endpoint' });`],
  ['rest-api-checks', 'AWS::ApiGateway::RestApi', `
    Validations.of(app).addPlugins(new exported.RestApiChecks());
    new RestApi(stack, 'Api').root.addMethod('GET');`],
];

test.each(PROGRAMS)('%s', (name, resource, program) => {
  const tarball = new Tarball(name);
  const siblings = Object.keys(tarball.manifest.peerDependencies ?? {})
    .filter((peer) => peer.startsWith('@model-gateway/')).map((peer) => peer.replace('@model-gateway/', ''));
  const project = new ScratchProject();
  try {
    project.install([tarball, ...siblings.map((sibling) => new Tarball(sibling))], ['aws-cdk-lib', 'constructs']);
    expect(project.siblings).toEqual([...siblings, name].sort());
    project.write('app.js', `
      const { App, Stack, Validations } = require('aws-cdk-lib/core');
      const { MockIntegration, RestApi } = require('aws-cdk-lib/aws-apigateway');
      const { Role, ServicePrincipal } = require('aws-cdk-lib/aws-iam');
      ${siblings.includes('mapping-template') ? "const { MappingTemplate } = require('@model-gateway/mapping-template');" : ''}
      const exported = require('@model-gateway/${name}');
      const app = new App();
      const stack = new Stack(app, 'Stack');
      ${program}
      console.log(Object.values(app.synth().getStackByName('Stack').template.Resources).map(({ Type }) => Type).join());
    `);
    expect(project.succeeds('node', ['app.js']).trim().split(',')).toContain(resource);
  } finally {
    project.remove();
  }
});
