import { ApiGatewayToSageMakerEndpoint, type ApiGatewayToSageMakerEndpointProps } from '@model-gateway/apigateway-sagemakerendpoint';
import { ErrorStatuses, TemplateChecks } from '@model-gateway/vtl-integration';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** Only what is all digits reaches the model, so no caller can write JSON of their own into its request. */
const requestTemplate = (itemsParameter: string): string => `#set( $digits = '[0-9]+' )
#set( $user_id = $input.params('user_id') )
#if( !$user_id.matches($digits) )#set( $user_id = 0 )#end
{"instances": [
#foreach( $item in $input.params('${itemsParameter}').split(',') )
  #if( !$item.matches($digits) )#set( $item = 0 )#end
  {"in0": [$user_id], "in1": [$item]}#if( $foreach.hasNext ),#end

#end
]}`;

const responseTemplate = `{"ratings": [#foreach( $item in $input.path('$.predictions') )$item.scores[0]#if( $foreach.hasNext ), #end#end]}`;

/** One user and one movie, both from the path. */
const oneRating = `{"instances": [{
  "in0": [#if( $input.params('user_id').matches('[0-9]+') )$input.params('user_id')#{else}0#end],
  "in1": [#if( $input.params('item').matches('[0-9]+') )$input.params('item')#{else}0#end]
}]}`;

/** These props say in another way what one of the props below says; a second route says it their way. */
type SaidAnotherWay = 'endpoint' | 'executionRole' | 'roleOptions' | 'request' | 'additionalRequests' | 'response';

/** The ratings API with every optional prop of the construct in use: `GET /ratings/{user_id}?items=101,131,162`. */
export class RatingsStackWithEverything extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    const endpointName = 'my-endpoint';
    const role = new iam.Role(this, 'RatingsRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      description: 'Lets the ratings API invoke its endpoint',
    });
    role.addToPolicy(new iam.PolicyStatement({
      actions: ['sagemaker:InvokeEndpoint'],
      resources: [this.formatArn({ service: 'sagemaker', resource: 'endpoint', resourceName: endpointName })],
    }));

    // `Required`, so that the compiler sees that no prop is left out.
    const everything: Required<Omit<ApiGatewayToSageMakerEndpointProps, SaidAnotherWay>> = {
      endpointName,
      resourceName: 'ratings',
      resourcePath: '{user_id}',
      requestMappingTemplate: requestTemplate('items'),
      // Clients from before the parameter was called 'items' send this content type.
      additionalRequestTemplates: { 'application/vnd.ratings.v1+json': requestTemplate('movies') },
      responseMappingTemplate: responseTemplate,
      templateChecks: TemplateChecks.WARN,
      apiGatewayExecutionRole: role,
      createUsagePlan: true,
      apiGatewayProps: {
        restApiName: 'ratings',
        description: 'Stars that a user will give to movies',
        endpointTypes: [apigateway.EndpointType.REGIONAL],
        deployOptions: { stageName: 'v1', throttlingRateLimit: 50, throttlingBurstLimit: 20 },
        defaultMethodOptions: { apiKeyRequired: true },
      },
      logGroupProps: { retention: logs.RetentionDays.ONE_YEAR, removalPolicy: RemovalPolicy.DESTROY },
      restApiOptions: { usagePlanProps: { quota: { limit: 10_000, period: apigateway.Period.DAY } } },
      integrationOptions: { errorStatuses: ErrorStatuses.PRECISE, timeout: Duration.seconds(20) },
      // Each content type reads one of them, so neither is required.
      validatorOptions: { optionalParameters: ['items', 'movies'] },
    };
    const ratings = new ApiGatewayToSageMakerEndpoint(this, 'Ratings', everything);
    ratings.addRoute('OneRating', {
      path: 'ratings/{user_id}/{item}',
      endpointName,
      invokeRole: role,
      requestMappingTemplate: oneRating,
      responseMappingTemplate: `{"rating": $input.path('$.predictions[0].scores[0]')}`,
    });
  }
}
