import { Throttle } from '../model/stage';
import { ApiKey, QuotaPeriod, UsagePlan } from '../model/usage-plan';
import { Properties } from './properties';
import { readThrottle } from './read-stage';

/** Reads an `AWS::ApiGateway::ApiKey`. */
export function readApiKey(properties: Properties, id: string): ApiKey {
  return {
    id,
    name: properties.optionalText('Name'),
    value: properties.optionalText('Value'),
    // CloudFormation's default; the API's own default is false as well
    enabled: properties.boolean('Enabled') ?? false,
    location: properties.location,
  };
}

/** Reads an `AWS::ApiGateway::UsagePlan` with the keys that are attached to it. */
export function readUsagePlan(properties: Properties, id: string, keys: ApiKey[]): UsagePlan {
  const quota = properties.object('Quota');
  const period = quota?.oneOf('Period', QuotaPeriod);
  const limit = quota?.number('Limit');
  return {
    id,
    name: properties.optionalText('UsagePlanName'),
    stages: properties.objects('ApiStages').map((stage) => ({
      apiId: stage.text('ApiId'),
      stage: stage.text('Stage'),
      throttle: readRouteThrottles(stage.object('Throttle')),
    })),
    throttle: readThrottle(properties.object('Throttle'), 'RateLimit', 'BurstLimit'),
    quota: limit === undefined || period === undefined ? undefined : { limit, period, offset: quota?.number('Offset') ?? 0 },
    keys,
    location: properties.location,
  };
}

function readRouteThrottles(properties: Properties | undefined): { [route: string]: Throttle } {
  const throttles: { [route: string]: Throttle } = {};
  for (const route of properties?.keys() ?? []) {
    const throttle = readThrottle(properties?.object(route), 'RateLimit', 'BurstLimit');
    if (throttle !== undefined) throttles[route] = throttle;
  }
  return throttles;
}
