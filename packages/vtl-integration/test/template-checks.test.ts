import { MappingTemplate, TemplatePhase } from '@model-gateway/mapping-template';
import { TemplateChecks, VtlIntegration, VtlIntegrationProps, VtlTemplate } from '@model-gateway/vtl-integration';
import { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import { Template } from 'aws-cdk-lib/assertions';

const SPACED = '# set( $a = 1 )\n{"a": $a}';
const INJECTABLE = `{"a": $input.params('a')}`;

/** The warnings of a stack whose one GET has the integration. */
function warningsOf(props: Partial<VtlIntegrationProps>): string[] {
  const stack = new Stack(undefined, 'Stack');
  const api = new RestApi(stack, 'Api', { cloudWatchRole: false });
  const invokeRole = Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/r');
  api.root.addMethod('GET', new VtlIntegration({ endpointName: 'a', invokeRole, ...props }));
  Template.fromStack(stack);
  return stack.node.findAll().flatMap(({ node }) => node.metadata).filter(({ type }) => type === 'aws:cdk:warning').map(({ data }) => String(data));
}

function requests(text: string, name?: string): Partial<VtlIntegrationProps> {
  return { requestTemplates: { 'application/json': MappingTemplate.parse(text, { name }) } };
}

const MESSAGE = [
  "predict.vtl:1:1 MAP2021 '# set' is plain text: no blank may stand between '#' and 'set'",
  '  1 | # set( $a = 1 )',
  '    | ^^^^^',
  '  2 | {"a": $a}',
  'help: write #set',
].join('\n');

test('fails on a template that API Gateway can never render as it stands', () => {
  expect(() => warningsOf(requests(SPACED, 'predict.vtl'))).toThrow(new Error(MESSAGE));
  expect(VtlTemplate.check(MappingTemplate.parse(SPACED, { name: 'predict.vtl' }), TemplatePhase.REQUEST)).toEqual([MESSAGE]);
});

test('fails on a response template, too', () => {
  expect(() => warningsOf({ ...requests('{}'), responseTemplate: MappingTemplate.parse(SPACED, { name: 'predict.vtl' }) })).toThrow(new Error(MESSAGE));
});

test('reads every mistake of a text, not the first alone', () => {
  expect(() => VtlTemplate.parse('$a #end\n#set( 1 )', { name: 'two.vtl' })).toThrow(/^two\.vtl:1:4 MAP1[^]*\ntwo\.vtl:2:\d+ MAP1/);
});

test('warns of the rest, with an id that the CDK takes', () => {
  expect(warningsOf(requests(INJECTABLE))).toEqual([
    expect.stringMatching(/^template:1:7 MAP2033 [^]* \[ack: @model-gateway\/vtl-integration:MAP2033\]$/),
  ]);
});

test('fails at synthesis instead under strict checks', () => {
  expect(() => warningsOf({ ...requests(INJECTABLE), templateChecks: TemplateChecks.STRICT })).toThrow(/\[Stack\/Api\/Default\/GET\] template:1:7 MAP2033/);
  expect(warningsOf({ ...requests('{"a": 1}'), templateChecks: TemplateChecks.STRICT })).toEqual([]);
});

test('looks for nothing where the checks are off', () => {
  expect(warningsOf({ ...requests(SPACED), templateChecks: TemplateChecks.OFF })).toEqual([]);
});
