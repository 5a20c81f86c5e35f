import { ApiGatewayToSageMakerEndpoint } from '@model-gateway/apigateway-sagemakerendpoint';
import { Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** What the model is sent: an instance for each of the items. */
export const requestTemplate = `{
    "instances": [
#set( $user_id = $input.params("user_id") )
#set( $items = $input.params("items") )
#foreach( $item in $items.split(",") )
    {"in0": [$user_id], "in1": [$item]}#if( $foreach.hasNext ),#end
    $esc.newline
#end
    ]
}`;

const responseTemplate = `{
    "ratings": [
#set( $predictions = $input.path("$.predictions") )
#foreach( $item in $predictions )
    $item.scores[0]#if( $foreach.hasNext ),#end
    $esc.newline
#end
    ]
}`;

/** The documented sample, whole: `GET /{user_id}?items=101,131,162` answers `{"ratings": [3.8, 2.9, 2.3]}`. */
export class RatingsStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    new ApiGatewayToSageMakerEndpoint(this, 'test-apigw-sagemakerendpoint', {
      endpointName: 'my-endpoint',
      resourcePath: '{user_id}',
      requestMappingTemplate: requestTemplate,
      responseMappingTemplate: responseTemplate,
    });
  }
}
