import {
  AccessLogFormat, AuthorizationType, EndpointConfiguration, EndpointType, IAccessLogDestination, MethodDeploymentOptions,
  MethodLoggingLevel, MethodOptions, RestApiProps, StageOptions,
} from 'aws-cdk-lib/aws-apigateway';
import { given } from '@model-gateway/prop-checks';
import { Duration } from 'aws-cdk-lib/core';

/**
 * Requests a second that one stage accepts unless the user says otherwise; the account's own limit is 10,000.
 */
const RATE_LIMIT = 1000;
const BURST_LIMIT = 2000;

/**
 * The defaults that depend on what was made before.
 */
export interface RestApiDefaults {
  readonly restApiName: string;
  readonly accessLogDestination: IAccessLogDestination;
  readonly accessLogFormat: string;
  readonly cacheTtl?: Duration;
}

/**
 * The props for the RestApi: the user's over the defaults, key by key inside the three structured props.
 */
export function mergeRestApiProps(user: RestApiProps, defaults: RestApiDefaults): RestApiProps {
  return {
    restApiName: defaults.restApiName,
    // whoever asks for client certificates on the domain must not be gone around by the API's own endpoint
    ...(user.domainName?.mtls && { disableExecuteApiEndpoint: true }),
    ...given(user),
    // the account's role is made once for the stack, outside the API
    cloudWatchRole: false,
    cloudWatchRoleRemovalPolicy: undefined,
    deployOptions: user.deploy === false ? user.deployOptions : mergeDeployOptions(user.deployOptions, defaults),
    defaultMethodOptions: mergeMethodOptions(user.defaultMethodOptions),
    endpointConfiguration: user.endpointTypes ? user.endpointConfiguration : mergeEndpoint(user.endpointConfiguration),
  };
}

function mergeDeployOptions(user: StageOptions = {}, defaults: RestApiDefaults): StageOptions {
  return {
    accessLogDestination: defaults.accessLogDestination,
    accessLogFormat: AccessLogFormat.custom(defaults.accessLogFormat),
    loggingLevel: MethodLoggingLevel.INFO,
    dataTraceEnabled: false,
    tracingEnabled: true,
    ...throttling(user),
    ...(defaults.cacheTtl && { cacheClusterEnabled: true, cachingEnabled: true, cacheTtl: defaults.cacheTtl }),
    ...((defaults.cacheTtl ?? user.cachingEnabled) && { cacheDataEncrypted: true }),
    ...given(user),
    ...(user.methodOptions && { methodOptions: encryptCaches(user.methodOptions) }),
  };
}

function encryptCaches(methodOptions: { [path: string]: MethodDeploymentOptions }): { [path: string]: MethodDeploymentOptions } {
  return Object.fromEntries(Object.entries(given(methodOptions)).map(
    ([path, options]) => [path, options.cachingEnabled ? { cacheDataEncrypted: true, ...given(options) } : options],
  ));
}

/**
 * A throttle for all methods that the user wrote under the key for all methods is the stage's throttle already.
 */
function throttling(user: StageOptions): StageOptions {
  const everyMethod = user.methodOptions?.['/*/*'];
  const throttled = everyMethod?.throttlingRateLimit !== undefined || everyMethod?.throttlingBurstLimit !== undefined;
  return throttled ? {} : { throttlingRateLimit: RATE_LIMIT, throttlingBurstLimit: BURST_LIMIT };
}

/**
 * An authorizer brings its own authorization type, so it takes the place of ours.
 */
function mergeMethodOptions(user: MethodOptions = {}): MethodOptions {
  return user.authorizer ? given(user) : { authorizationType: AuthorizationType.IAM, ...given(user) };
}

function mergeEndpoint(user?: EndpointConfiguration): EndpointConfiguration {
  return { types: [EndpointType.EDGE], ...(user && given(user)) };
}
