import { ApiGatewayToSageMakerEndpoint } from '@model-gateway/apigateway-sagemakerendpoint';
import { WebAcl } from '@model-gateway/logged-rest-api';
import { Json, Parameter, RequestTemplate } from '@model-gateway/mapping-template';
import { ErrorStatuses } from '@model-gateway/vtl-integration';
import { EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { App, Duration, Stack } from 'aws-cdk-lib/core';
import { MINIMAL, REQUEST } from '../samples';

const request = RequestTemplate.json(Json.array(Parameter.path('user_id').asInteger()));

/** What users may have deployed, by a name for it. A stack that is here once stays as it is: add others. */
const MAKERS: Readonly<Record<string, (stack: Stack) => void>> = {
  'minimal': (stack) => { new ApiGatewayToSageMakerEndpoint(stack, 'Ratings', MINIMAL); },
  'described in code': (stack) => {
    new ApiGatewayToSageMakerEndpoint(stack, 'Ratings', { endpointName: 'my-endpoint', resourceName: 'ratings', resourcePath: '{user_id}', request });
  },
  'every kind of resource': (stack) => {
    const ratings = new ApiGatewayToSageMakerEndpoint(stack, 'Ratings', {
      ...MINIMAL,
      resourceName: 'ratings',
      apiGatewayProps: { endpointTypes: [EndpointType.REGIONAL], defaultMethodOptions: { apiKeyRequired: true }, deployOptions: { stageName: 'v1' } },
      restApiOptions: { executionLogGroupProps: {}, usagePlanProps: { name: 'plan' }, cacheTtl: Duration.minutes(5) },
      integrationOptions: { errorStatuses: ErrorStatuses.PRECISE },
      roleOptions: { managedPolicy: true, roleName: 'ask-ratings' },
    });
    ratings.addRoute('Batch', { path: 'batch/{user_id}', httpMethod: 'POST', endpointName: 'batch', requestMappingTemplate: REQUEST });
  },
  'without what is optional': (stack) => {
    new ApiGatewayToSageMakerEndpoint(stack, 'Ratings', {
      ...MINIMAL,
      createUsagePlan: false,
      apiGatewayProps: { cloudWatchRole: false },
      restApiOptions: { webAcl: WebAcl.none(), uniformErrors: false },
    });
  },
};

/** Each of them in an app of its own. */
export function upgradedStacks(): [name: string, stack: Stack][] {
  return Object.entries(MAKERS).map(([name, make]) => {
    const stack = new Stack(new App(), 'Stack');
    make(stack);
    return [name, stack];
  });
}
