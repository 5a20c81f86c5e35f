import { ApiGatewayToSageMakerEndpoint } from '@model-gateway/apigateway-sagemakerendpoint';
import { Json, Parameter, RequestTemplate } from '@model-gateway/mapping-template';
import { HeaderValue, InvocationResponseHeader } from '@model-gateway/vtl-integration';
import { CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** How the new model is tried. */
export interface RolloutStackProps extends StackProps {
  /**
   * How many of a hundred requests the new variant answers.
   *
   * @default 0 - the canary is over, or has not begun
   */
  readonly percentGreen?: number;
}

const VARIANT_HEADER = 'X-Amzn-SageMaker-Target-Variant';

/** The stage says which variant answers, and the canary of the stage says another; only digits reach the model. */
const byStage = `#set( $context.requestOverride.header.${VARIANT_HEADER} = $stageVariables.variant )
#set( $user_id = $input.params('user_id') )
#if( !$user_id.matches('[1-9][0-9]{0,8}') )#set( $user_id = 0 )#end
{"instances": [{"in0": [$user_id]}]}`;

/**
 * An endpoint with two production variants, `blue` and `green`, behind one API.
 *
 * - `GET /ratings/{user_id}`: blue answers, and of every hundred requests `percentGreen` are answered by green.
 * - `GET /ratings/{user_id}/compare?variant=green`: the caller says which one; without it, SageMaker picks by the variants' weights.
 */
export class RolloutStack extends Stack {
  constructor(scope: Construct, id: string, props: RolloutStackProps = {}) {
    super(scope, id, props);
    const { percentGreen = 0 } = props;
    const endpointName = 'ratings';
    const told = { responseHeaders: [InvocationResponseHeader.INVOKED_VARIANT] };
    const api = new ApiGatewayToSageMakerEndpoint(this, 'Ratings', {
      endpointName,
      resourceName: 'ratings',
      resourcePath: '{user_id}',
      requestMappingTemplate: byStage,
      integrationOptions: told,
      apiGatewayProps: { deployOptions: { variables: { variant: 'blue' } } },
    });
    api.addRoute('Compare', {
      path: 'ratings/{user_id}/compare',
      endpointName,
      request: RequestTemplate.json(Json.object({
        instances: Json.array(Json.object({ in0: Json.array(Parameter.path('user_id').asInteger({ minimum: 1 })) })),
      })),
      integrationOptions: {
        ...told,
        headers: { targetVariant: HeaderValue.fromQueryString('variant', { values: ['blue', 'green'] }) },
      },
    });

    const stage = api.apiGateway.deploymentStage.node.defaultChild;
    if (stage instanceof CfnStage && percentGreen > 0) {
      stage.canarySetting = { deploymentId: stage.deploymentId, percentTraffic: percentGreen, stageVariableOverrides: { variant: 'green' } };
    }
  }
}
