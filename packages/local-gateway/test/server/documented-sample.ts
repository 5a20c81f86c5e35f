import { RATINGS_REQUEST, RATINGS_RESPONSE } from '../../../../test/documented/ratings';
import type { MethodSketch } from '../behaviour/behaviour-case';
import { sketchTemplate } from '../behaviour/sketch-template';

/** The method of the documented sample. */
export const SAMPLE_METHOD: MethodSketch = {
  auth: 'AWS_IAM',
  params: { 'path.user_id': true, 'querystring.items': true },
  validate: 'params',
  integration: {
    Uri: { 'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:runtime.sagemaker:path/endpoints/my-endpoint/invocations' },
    PassthroughBehavior: 'NEVER',
    RequestParameters: { 'integration.request.header.Content-Type': "'application/json'" },
    RequestTemplates: { 'application/json': RATINGS_REQUEST },
  },
  responses: [
    { StatusCode: '200', ResponseTemplates: { 'application/json': RATINGS_RESPONSE } },
    { StatusCode: '500', SelectionPattern: '5\\d{2}' },
    { StatusCode: '400', SelectionPattern: '4\\d{2}' },
  ],
};

/** The documented sample as a template, with an access log. */
export const SAMPLE_TEMPLATE = sketchTemplate({
  methods: { 'GET /{user_id}': SAMPLE_METHOD },
  stage: { AccessLogSetting: { DestinationArn: 'arn:aws:logs:us-east-1:1:log-group:g', Format: '{"requestId":"$context.requestId","status":"$context.status"}' } },
});
