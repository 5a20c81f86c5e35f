import { AccessLogSetting, MethodSetting, Stage, Throttle } from '../model/stage';
import { Properties } from './properties';

/** Reads an `AWS::ApiGateway::Stage`. */
export function readStage(properties: Properties): Stage {
  return {
    name: properties.text('StageName'),
    deploymentId: properties.optionalText('DeploymentId') ?? '',
    variables: properties.textMap('Variables'),
    accessLog: readAccessLog(properties.object('AccessLogSetting')),
    methodSettings: properties.objects('MethodSettings').map(readMethodSetting),
    cacheClusterEnabled: properties.boolean('CacheClusterEnabled') ?? false,
    tracingEnabled: properties.boolean('TracingEnabled') ?? false,
    location: properties.location,
  };
}

/**
 * Reads the stage that an `AWS::ApiGateway::Deployment` makes by its `StageName`.
 *
 * Its `StageDescription` holds settings for all methods beside those by method.
 */
export function readDeploymentStage(properties: Properties, deploymentId: string): Stage | undefined {
  const name = properties.optionalText('StageName');
  if (name === undefined) return undefined;
  const description = properties.object('StageDescription');
  return {
    name,
    deploymentId,
    variables: description?.textMap('Variables') ?? {},
    accessLog: readAccessLog(description?.object('AccessLogSetting')),
    methodSettings: [
      ...(description === undefined ? [] : [{ ...readMethodSetting(description), resourcePath: '*', httpMethod: '*' }]),
      ...(description?.objects('MethodSettings').map(readMethodSetting) ?? []),
    ],
    cacheClusterEnabled: description?.boolean('CacheClusterEnabled') ?? false,
    tracingEnabled: description?.boolean('TracingEnabled') ?? false,
    location: properties.location,
  };
}

/** Reads a `Throttle` setting; undefined where neither limit is given. */
export function readThrottle(properties: Properties | undefined, rate: string, burst: string): Throttle | undefined {
  const rateLimit = properties?.number(rate);
  const burstLimit = properties?.number(burst);
  return rateLimit === undefined && burstLimit === undefined ? undefined : { rateLimit, burstLimit };
}

function readMethodSetting(properties: Properties): MethodSetting {
  const path = properties.optionalText('ResourcePath') ?? '*';
  return {
    // CloudFormation writes '/' inside paths as '~1': '/~1users~1{id}' is '/users/{id}'
    resourcePath: path === '/*' || path === '*' ? '*' : path.replace(/^\/?~1/, '/').replace(/~1/g, '/'),
    httpMethod: properties.optionalText('HttpMethod')?.toUpperCase() ?? '*',
    loggingLevel: properties.optionalText('LoggingLevel'),
    dataTraceEnabled: properties.boolean('DataTraceEnabled'),
    throttle: readThrottle(properties, 'ThrottlingRateLimit', 'ThrottlingBurstLimit'),
    cachingEnabled: properties.boolean('CachingEnabled'),
    cacheTtlSeconds: properties.number('CacheTtlInSeconds'),
  };
}

function readAccessLog(properties: Properties | undefined): AccessLogSetting | undefined {
  if (properties === undefined) return undefined;
  return { destinationArn: properties.optionalText('DestinationArn'), format: properties.optionalText('Format') };
}
