/**
 * With which statuses a client is told that the endpoint gave no prediction.
 */
export enum ErrorStatuses {
  /**
   * 500 for every 5xx of the endpoint, 400 for every 4xx.
   */
  COMPATIBLE = 'compatible',

  /**
   * A status for each cause that SageMaker's status tells apart:
   *
   * | SageMaker | cause | client |
   * | --- | --- | --- |
   * | 400 and other 4xx | the request was refused; throttling shares this status | 400 |
   * | 403 | the API's role may not invoke the endpoint | 403 |
   * | 413 | the request is larger than the endpoint takes | 413 |
   * | 424 | the model failed on the request | 424 |
   * | 429 | the model is not ready yet | 429, with `Retry-After` |
   * | 503 | the service is unavailable | 503, with `Retry-After` |
   * | 500, 530 and other 5xx | an internal fault | 500 |
   *
   * A 403 is then the API's fault or the caller's: SageMaker's refusal of the API's role keeps its status, so that a retry
   * is of no use and no alarm on failures of the model goes off. The message tells the two apart, and so does
   * `integrationStatus` in the access log, which a caller's own refusal does not have.
   *
   * What API Gateway itself finds has its own statuses, such as 504 where the endpoint takes too long.
   */
  PRECISE = 'precise',
}
