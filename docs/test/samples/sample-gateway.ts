import type { AddressInfo } from 'node:net';
import { createGateway, type Gateway } from '@model-gateway/local-gateway';
import { Template } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import { createModelServer } from '../../../examples/movie-ratings/src/model/server';
import { loadWeights } from '../../../examples/movie-ratings/src/model/weights-file';
import { RatingsStack } from '../../../examples/movie-ratings/src/stacks/ratings-stack';

/** The documented sample with its model, for the `curl` commands of the pages. */
export class SampleGateway {
  /** Starts the model server; the gateway answers in this process. */
  public static async start(): Promise<SampleGateway> {
    const model = createModelServer(loadWeights());
    await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(model.address() as AddressInfo).port}`;
    const template: unknown = Template.fromStack(new RatingsStack(new App(), 'Ratings')).toJSON();
    return new SampleGateway(model, createGateway({ template, models: { 'my-endpoint': url } }));
  }

  private constructor(private readonly model: ReturnType<typeof createModelServer>, private readonly gateway: Gateway) {}

  /** What `curl <url>` prints. */
  public async curl(url: string): Promise<string> {
    const { pathname, search } = new URL(url);
    return (await this.gateway.inject({ path: pathname + search })).body;
  }

  public async stop(): Promise<void> {
    await this.gateway.close();
    this.model.closeAllConnections();
    await new Promise((resolve) => this.model.close(resolve));
  }
}
