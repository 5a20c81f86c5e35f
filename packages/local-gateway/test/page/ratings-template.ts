import { sketchTemplate } from '../behaviour/sketch-template';
import { SAMPLE_METHOD } from '../server/documented-sample';

const LOG_FORMAT = '{"requestId":"$context.requestId","ip":"$context.identity.sourceIp","method":"$context.httpMethod",'
  + '"path":"$context.resourcePath","status":$context.status,"latency":$context.responseLatency,"user":"$context.identity.user"}';

/** A request template whose `#else` never runs for a user that is given. */
export const BRANCHING_TEMPLATE = `{
  "instances": [{
#if( $input.params('user_id') != '' )
    "in0": [$input.params('user_id')],
#else
    "in0": [0],
#end
    "in1": [1]
  }]
}`;

/** An API of ratings: the documented sample, a prediction by POST, a method with a key, and a preflight. */
export function ratingsTemplate(): unknown {
  return sketchTemplate({
    api: { Name: 'ratings' },
    methods: {
      'GET /{user_id}': SAMPLE_METHOD,
      'POST /predict': {
        integration: { ...SAMPLE_METHOD.integration, RequestTemplates: { 'application/json': '{"instances": $input.json(\'$.instances\')}' } },
        responses: SAMPLE_METHOD.responses,
      },
      'GET /branches/{user_id}': {
        params: { 'path.user_id': true },
        integration: { ...SAMPLE_METHOD.integration, RequestTemplates: { 'application/json': BRANCHING_TEMPLATE } },
      },
      'GET /health': { mock: 200, response: '{"ok": true}', keyRequired: true },
      'OPTIONS /predict': { mock: 204, responses: [{ StatusCode: '204' }] },
    },
    stage: { AccessLogSetting: { DestinationArn: 'arn:aws:logs:us-east-1:1:log-group:g', Format: LOG_FORMAT } },
  });
}
