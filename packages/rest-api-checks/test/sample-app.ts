import { RestApiChecks, type RestApiChecksOptions } from '@model-gateway/rest-api-checks';
import { AwsIntegration, type IntegrationOptions, PassthroughBehavior, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { App, NestedStack, Stack, Validations } from 'aws-cdk-lib/core';

/** A right request template, and answers for every status. */
export const RIGHT: IntegrationOptions = {
  passthroughBehavior: PassthroughBehavior.NEVER,
  requestParameters: { 'integration.request.header.Content-Type': "'application/json'" },
  requestTemplates: { 'application/json': '{"instances": $input.json(\'$.instances\')}' },
  integrationResponses: [
    { statusCode: '200' }, { statusCode: '400', selectionPattern: '4\\d{2}' }, { statusCode: '500', selectionPattern: '5\\d{2}' },
  ],
};

/** An app of the CDK's own constructs with one API, checked by the plugin. */
export class SampleApp {
  readonly app = new App();
  readonly api: RestApi;

  constructor(integration: IntegrationOptions, options?: RestApiChecksOptions, isNested = false) {
    Validations.of(this.app).addPlugins(new RestApiChecks(options));
    const outer = new Stack(this.app, 'Ratings');
    const stack = isNested ? new NestedStack(outer, 'Nested') : outer;
    const credentialsRole = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    this.api = new RestApi(stack, 'Api', { cloudWatchRole: false });
    this.api.root.addResource('price').addMethod('POST', new AwsIntegration({
      service: 'runtime.sagemaker', path: 'endpoints/ratings/invocations', options: { credentialsRole, ...RIGHT, ...integration },
    }), { methodResponses: [{ statusCode: '200' }, { statusCode: '400' }, { statusCode: '500' }] });
  }

  /** What the synthesis reports: the error that ends it, or what it writes to the terminal. */
  synth(): { readonly failed: boolean; readonly report: string } {
    const printed: string[] = [];
    const spy = jest.spyOn(console, 'error').mockImplementation((...texts: unknown[]) => void printed.push(texts.join(' ')));
    const { exitCode } = process;
    try {
      this.app.synth();
      return { failed: false, report: cleaned(printed.join('\n')) };
    } catch (error) {
      return { failed: true, report: cleaned(error instanceof Error ? error.message : String(error)) };
    } finally {
      spy.mockRestore();
      process.exitCode = exitCode;
    }
  }
}

/** The report without colours, without the file that made the resource, and without the folder of this run. */
function cleaned(report: string): string {
  return report.replace(/^.*\.ts:\d+:\d+\n/gm, '').replace(/\n*A copy of this report.*$/s, '').trim();
}
