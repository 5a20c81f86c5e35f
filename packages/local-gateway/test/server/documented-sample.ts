import type { MethodSketch } from '../behaviour/behaviour-case';
import { sketchTemplate } from '../behaviour/sketch-template';

/** The documented request template. */
export const REQUEST_TEMPLATE = `{
    "instances": [
#set( $user_id = $input.params("user_id") )
#set( $items = $input.params("items") )
#foreach( $item in $items.split(",") )
    {"in0": [$user_id], "in1": [$item]}#if( $foreach.hasNext ),#end
    $esc.newline
#end
    ]
}`;

/** The documented response template. */
export const RESPONSE_TEMPLATE = `{
    "ratings": [
#set( $predictions = $input.path("$.predictions") )
#foreach( $item in $predictions )
    $item.scores[0]#if( $foreach.hasNext ),#end
    $esc.newline
#end
    ]
}`;

/** The method of the documented sample. */
export const SAMPLE_METHOD: MethodSketch = {
  auth: 'AWS_IAM',
  params: { 'path.user_id': true, 'querystring.items': true },
  validate: 'params',
  integration: {
    Uri: { 'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:runtime.sagemaker:path/endpoints/my-endpoint/invocations' },
    PassthroughBehavior: 'NEVER',
    RequestParameters: { 'integration.request.header.Content-Type': "'application/json'" },
    RequestTemplates: { 'application/json': REQUEST_TEMPLATE },
  },
  responses: [
    { StatusCode: '200', ResponseTemplates: { 'application/json': RESPONSE_TEMPLATE } },
    { StatusCode: '500', SelectionPattern: '5\\d{2}' },
    { StatusCode: '400', SelectionPattern: '4\\d{2}' },
  ],
};

/** The documented sample as a template, with an access log. */
export const SAMPLE_TEMPLATE = sketchTemplate({
  methods: { 'GET /{user_id}': SAMPLE_METHOD },
  stage: { AccessLogSetting: { DestinationArn: 'arn:aws:logs:us-east-1:1:log-group:g', Format: '{"requestId":"$context.requestId","status":"$context.status"}' } },
});
