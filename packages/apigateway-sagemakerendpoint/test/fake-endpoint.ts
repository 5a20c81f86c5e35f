import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Resource as CdkResource } from 'aws-cdk-lib/core';

/** An endpoint as its construct in the alpha package would be. */
export class FakeEndpoint extends CdkResource implements IEndpoint {
  public readonly endpointName = 'movie-ratings';
  public readonly endpointArn = 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/movie-ratings';
  public get endpointRef() { return { endpointArn: this.endpointArn, endpointName: this.endpointName }; }
  public grantInvoke(): never { throw new Error('not called'); }
}
