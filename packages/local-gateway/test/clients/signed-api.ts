import { createGateway, Gateway } from '../../src/gateway';
import { SigningKey } from '../../src/pipeline/authorise/signing-key';
import { Listening } from '../../src/server/listen';
import { sketchTemplate } from '../behaviour/sketch-template';

/** The key that the gateway knows. */
export const KEY: SigningKey = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };

/** An API whose every method asks for a signature, on a port. */
export class SignedApi {
  static async open(): Promise<SignedApi> {
    const template = sketchTemplate({ methods: { 'ANY /{proxy+}': { auth: 'AWS_IAM', request: '{"user": "$context.identity.user"}' } } });
    const explanations: string[] = [];
    const gateway = createGateway({
      template, keys: [KEY], models: { '*': ({ body }) => body }, onEvent: ({ explanation }) => explanations.push(explanation ?? ''),
    });
    return new SignedApi(gateway, await gateway.listen(), explanations);
  }

  private constructor(private readonly gateway: Gateway, readonly listening: Listening, readonly explanations: readonly string[]) {}

  close(): Promise<void> {
    return this.gateway.close();
  }
}
