/** Something that API Gateway or SageMaker does, whatever the template says, and the local gateway does not. */
export interface Unemulated {
  /** What it is about, such as `connections`. */
  readonly area: string;
  /** What AWS does. */
  readonly what: string;
  /** What happens here instead. */
  readonly here: string;
}

/** What is not emulated beside the resources and properties that are refused by name. */
export const UNEMULATED: readonly Unemulated[] = [
  { area: 'connections', what: 'HTTPS and HTTP/2', here: 'HTTP/1.1 without TLS; templates see the port and protocol of AWS' },
  { area: 'connections', what: "CloudFront's headers on answers (Via, X-Cache, X-Amz-Cf-Id), its own errors, and what it knows of a viewer's country and network",
    here: 'its request headers alone, with an unknown country' },
  { area: 'limits', what: 'the throttle of the account and Region (10,000 requests a second)', here: 'throttles of stages, methods and usage plans are counted' },
  { area: 'limits', what: 'where a token bucket is shared by many machines, limits are kept at best effort', here: 'limits are exact, in one process' },
  { area: 'access', what: 'policies of roles and users', here: 'a configured key may invoke what its own list of ARNs allows; the role of an integration is not assumed' },
  { area: 'access', what: 'what a resource policy asks of VPCs, organisations and times', here: 'listed at start; such a statement keeps nobody out' },
  { area: 'access', what: 'Lambda authorizers and the tokens of user pools', here: 'functions of yours stand in for them; without one the method is open, and is reported so' },
  { area: 'access', what: 'client certificates and calls through VPC endpoints', here: '$context.identity.clientCert, vpcId and vpceId are empty' },
  { area: 'context', what: '$context.awsEndpointRequestId, wafResponseCode, webaclArn and the members of Cognito identities', here: 'they are empty' },
  { area: 'integrations', what: 'AWS services other than SageMaker Runtime, Lambda functions, VPC links', here: 'listed at start, and answered 501' },
  { area: 'integrations', what: 'response streams of SageMaker', here: 'listed at start, and answered 501' },
  { area: 'integrations', what: 'asynchronous invocations: the queue and its time to live, the output paths of the endpoint configuration, notifications, sizes up to 1 GB',
    here: 'with --s3 a folder stands for a bucket: the model is asked at once, answers of up to 10 MB lie below async-endpoint-outputs and async-endpoint-failures '
      + "of the input's bucket; without it they are listed at start, and answered 501" },
  { area: 'integrations', what: 'cold starts, scaling, several instances and variants of an endpoint', here: 'one model server answers for an endpoint' },
  { area: 'observing', what: 'CloudWatch Logs, CloudWatch metrics and X-Ray', here: 'access and execution log lines are printed; trace ids are made, and no segment is sent' },
  { area: 'cache', what: 'the capacity of the cache and its encryption', here: 'answers are kept in memory for their time to live' },
];
