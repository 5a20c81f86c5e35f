import { RestApiChecks, RestApiChecksOptions } from '@model-gateway/rest-api-checks';
import { PassthroughBehavior } from 'aws-cdk-lib/aws-apigateway';
import { App, Stack, Validations } from 'aws-cdk-lib/core';
import { RIGHT, SampleApp } from './sample-app';

const INJECTABLE = { requestTemplates: { 'application/json': '{\n  "city": "$input.path(\'$.city\')"\n}' } };
const BYPASSED = { passthroughBehavior: PassthroughBehavior.WHEN_NO_MATCH };
const UNQUOTED = { requestParameters: { 'integration.request.header.Content-Type': 'application/json' } };

it('says nothing of an API that is right', () => {
  expect(new SampleApp(RIGHT).synth()).toEqual({ failed: false, report: '' });
});

it('says nothing of an app without an API', () => {
  const app = new App();
  new Stack(app, 'Empty');
  Validations.of(app).addPlugins(new RestApiChecks());
  expect(() => app.synth()).not.toThrow();
});

it('ends the synthesis for an error, and reports the construct, the way out and how to accept it', () => {
  expect(new SampleApp(UNQUOTED).synth()).toEqual({
    failed: true,
    report: [
      'ERROR POST /price: "application/json" is neither text in single quotes nor a value of method.request, context or stageVariables (ModelGateway)',
      '   Ratings/Api/Default/price/POST/Resource (ApipricePOST79258C16) aws-cdk-lib.aws_apigateway.CfnMethod',
      '   Suggested fix: write "\'application/json\'", with single quotes inside the value',
      "   Acknowledge with 'ModelGateway::API2009'",
    ].join('\n'),
  });
});

it('reports warnings, and lets the synthesis go on', () => {
  expect(new SampleApp(BYPASSED).synth()).toEqual({
    failed: false,
    report: [
      'WARNING POST /price: a body with a content type other than application/json reaches the backend past the request template (ModelGateway)',
      '   Ratings/Api/Default/price/POST/Resource (ApipricePOST79258C16) aws-cdk-lib.aws_apigateway.CfnMethod',
      "   Suggested fix: set the passthrough behavior to 'NEVER'",
      "   Acknowledge with 'ModelGateway::API2012'",
    ].join('\n'),
  });
});

it('shows the place in a template, and the request that proves it', () => {
  expect(new SampleApp(INJECTABLE).synth().report).toContain([
    ' (line 2, column 12 of the template)',
    '  1 | {',
    '  2 |   "city": "$input.path(\'$.city\')"',
    '    |            ^^^^^^^^^^^^^^^^^^^^^',
    '  3 | }',
    'request: {"body":',
  ].join('\n'));
});

it('ends the synthesis for warnings where it is strict', () => {
  const { failed, report } = new SampleApp(BYPASSED, { strict: true }).synth();
  expect(failed).toBe(true);
  expect(report).toMatch(/^ERROR POST \/price: a body with a content type other than/);
});

it('asks no rule that is ignored', () => {
  expect(new SampleApp(BYPASSED, { ignore: ['API2012'] }).synth().report).toBe('');
});

it('is quiet about what is acknowledged where it is', () => {
  const sample = new SampleApp(UNQUOTED);
  Validations.of(sample.api).acknowledge({ id: 'ModelGateway::API2009', reason: 'a test' });
  expect(sample.synth()).toEqual({ failed: false, report: '' });
});

it('reads nested stacks too', () => {
  const { failed, report } = new SampleApp(UNQUOTED, {}, true).synth();
  expect(failed).toBe(true);
  expect(report).toContain('Ratings/Nested/Api/Default/price/POST/Resource');
});

it('reports the same finding of several methods once, with every resource', () => {
  const sample = new SampleApp(BYPASSED);
  const [method] = sample.api.methods;
  sample.api.root.addResource('other').addMethod('POST', undefined);
  expect(method).toBeDefined();
  const { report } = sample.synth();
  expect(report.match(/WARNING/g)).toHaveLength(2);
  expect(report).toContain('POST /other: the MOCK integration has no integration response: every answer is 500');
});

it('takes null, as code without types may say it, for the defaults', () => {
  expect(new RestApiChecks(JSON.parse('null') as RestApiChecksOptions).ruleIds).toEqual(new RestApiChecks().ruleIds);
});

it('fails for codes to ignore that no rule has, each with the nearest that one has', () => {
  expect(() => new RestApiChecks({ ignore: ['API2099', 'API2012', 'ratings'] })).toThrow(new Error(
    "'ignore' names no rule: got 'API2099'; write the code of a rule, for example 'API2009'\n"
    + "'ignore' names no rule: got 'ratings'; write the code of a rule, for example 'API2001'",
  ));
});

it('names its rules, for the report', () => {
  const { ruleIds } = new RestApiChecks({ ignore: ['API2012'] });
  expect(ruleIds).toContain('API2001');
  expect(ruleIds).toContain('MAP2032');
  expect(ruleIds).not.toContain('API2012');
});

it('reads templates that an older CDK names by their paths alone', () => {
  const { app } = new SampleApp(UNQUOTED);
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const folder = app.outdir;
  expect(() => app.synth()).toThrow();
  const context = { templatePaths: [`${folder}/Ratings.template.json`], appConstruct: app } as unknown as Parameters<RestApiChecks['validate']>[0];
  const report = new RestApiChecks().validate(context);
  expect(report.success).toBe(false);
  expect(report.violations.map(({ ruleName, severity, violatingResources }) => [ruleName, severity, violatingResources])).toEqual([
    ['API2009', 'error', [{
      resourceLogicalId: 'ApipricePOST79258C16',
      templatePath: `${folder}/Ratings.template.json`,
      locations: ['Properties.Integration.RequestParameters.integration.request.header.Content-Type'],
    }]],
  ]);
});
