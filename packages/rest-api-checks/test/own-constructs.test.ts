import { TemplatePhase } from '@model-gateway/mapping-template';
import type { RestApiChecksOptions } from '@model-gateway/rest-api-checks';
import { HeaderValue, TemplateChecks, VtlIntegration, type VtlIntegrationProps, VtlTemplate } from '@model-gateway/vtl-integration';
import { type CfnMethod, type Method, RequestValidator } from 'aws-cdk-lib/aws-apigateway';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Annotations, Stack } from 'aws-cdk-lib/core';
import { RIGHT, SampleApp } from './sample-app';

/** Nothing proves the parameter a number: a warning. */
const UNQUOTED = '{"instances": [[$input.params(\'age\')]]}';

/** The loop announces an element that does not come: an error for the plugin, which the construct only warns of. */
const TRAILING = '[#foreach($x in [1, 2])$x,#end]';

interface OwnProps extends Partial<VtlIntegrationProps> {
  readonly options?: RestApiChecksOptions;
  readonly isNested?: boolean;
}

/** An app that the plugin checks, with one more method, of our own construct. */
class OwnApp extends SampleApp {
  readonly method: Method;
  readonly validator: RequestValidator;

  constructor(text: string, { options, isNested, ...props }: OwnProps = {}) {
    super(RIGHT, options, isNested);
    const invokeRole = new Role(Stack.of(this.api), 'Invoke', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    const integration = new VtlIntegration({
      endpointName: 'ratings', invokeRole, requestTemplates: { 'application/json': VtlTemplate.parse(text, { name: 'own.vtl' }) }, ...props,
    });
    this.validator = new RequestValidator(this.api, 'Validator', { restApi: this.api, validateRequestParameters: true });
    this.method = this.api.root.addResource('own').addMethod('POST', integration, {
      requestValidator: this.validator, methodResponses: integration.methodResponses, requestParameters: { 'method.request.querystring.age': true },
    });
  }

  /** Whether the synthesis ended, the codes that the construct warns of, and what the plugin says of which method. */
  said(): { readonly failed: boolean; readonly construct: readonly string[]; readonly plugin: readonly string[] } {
    const { failed, report } = this.synth();
    const warnings = this.method.node.metadata.filter(({ type }) => type === 'aws:cdk:warning').map(({ data }) => String(data));
    return {
      failed,
      construct: warnings.map((text) => /MAP\d+/.exec(text)?.[0] ?? text),
      plugin: [...report.matchAll(/^(?:WARNING|ERROR) [A-Z]+ \/\w*|Acknowledge with 'ModelGateway::\w+'/gm)].map(([text]) => text),
    };
  }
}

/** The plugin's words for a finding of a method. */
function saidOf(method: string, code = 'MAP2033', weight = 'WARNING'): string[] {
  return [`${weight} ${method}`, `Acknowledge with 'ModelGateway::${code}'`];
}

it('does not repeat what a construct of ours has warned of', () => {
  expect(new OwnApp(UNQUOTED).said()).toEqual({ failed: false, construct: ['MAP2033'], plugin: [] });
});

it('finds it again behind what the construct puts before the template', () => {
  const headers = { sessionId: HeaderValue.fromQueryString('age', { pattern: '[0-9]+' }) };
  const responseTemplate = VtlTemplate.parse('{"a": "$input.path(\'$.a\')"}', { phase: TemplatePhase.RESPONSE });
  const cors = { allowOrigins: ['https://a.example', 'https://b.example'] };
  const { construct, plugin } = new OwnApp(UNQUOTED, { headers, responseTemplate, cors }).said();
  expect(construct).toEqual(['MAP2033', 'MAP2024']);
  expect(plugin.filter((text) => text.includes('MAP'))).toEqual([]);
});

it('does not repeat it in a nested stack either', () => {
  expect(new OwnApp(UNQUOTED, { isNested: true }).said()).toEqual({ failed: false, construct: ['MAP2033'], plugin: [] });
});

it('says it where the construct looks for nothing', () => {
  expect(new OwnApp(UNQUOTED, { templateChecks: TemplateChecks.OFF }).said()).toEqual({ failed: false, construct: [], plugin: saidOf('POST /own') });
});

it('says it as an error where it is strict and the construct only warns', () => {
  expect(new OwnApp(UNQUOTED, { options: { strict: true } }).said()).toEqual({
    failed: true, construct: ['MAP2033'], plugin: saidOf('POST /own', 'MAP2033', 'ERROR'),
  });
});

it('leaves it to the construct where both are strict', () => {
  const { failed, report } = new OwnApp(UNQUOTED, { templateChecks: TemplateChecks.STRICT, options: { strict: true } }).synth();
  expect([failed, report.includes('MAP2033'), report.includes('(ModelGateway)')]).toEqual([true, true, false]);
});

it('says nothing of a finding that is acknowledged at the construct, unless it weighs more here', () => {
  const acknowledged = (options: RestApiChecksOptions): OwnApp => {
    const sample = new OwnApp(UNQUOTED, { options });
    Annotations.of(sample.method).acknowledgeWarning('@model-gateway/vtl-integration:MAP2033', 'a test');
    return sample;
  };
  expect(acknowledged({}).said()).toEqual({ failed: false, construct: [], plugin: [] });
  expect(acknowledged({ strict: true }).said()).toEqual({ failed: true, construct: [], plugin: saidOf('POST /own', 'MAP2033', 'ERROR') });
});

it('says what another template has that replaces the one of the construct', () => {
  const sample = new OwnApp(UNQUOTED);
  const method = sample.method.node.defaultChild as CfnMethod;
  method.addPropertyOverride('Integration.RequestTemplates', { 'application/json': '{"age": $input.params("age")}' });
  expect(sample.said()).toEqual({ failed: false, construct: ['MAP2033'], plugin: saidOf('POST /own') });
});

it('says it of another method with the same template', () => {
  const sample = new OwnApp(UNQUOTED);
  const other = sample.api.methods[0].node.defaultChild as CfnMethod;
  other.addPropertyOverride('RequestParameters', { 'method.request.querystring.age': true });
  other.addPropertyOverride('RequestValidatorId', sample.validator.requestValidatorId);
  other.addPropertyOverride('Integration.RequestTemplates', { 'application/json': UNQUOTED });
  expect(sample.said()).toEqual({ failed: false, construct: ['MAP2033'], plugin: saidOf('POST /price') });
});

it('ends the synthesis for an error of which the construct only warns', () => {
  const { failed, construct, plugin } = new OwnApp(TRAILING).said();
  expect([failed, construct.length]).toEqual([true, 1]);
  expect(plugin).toEqual(saidOf('POST /own', construct[0], 'ERROR'));
});
