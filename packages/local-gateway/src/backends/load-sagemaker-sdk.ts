import { createRequire } from 'node:module';
import { GatewayError } from '../errors/catalogue';

/** What the gateway uses of the AWS SDK. */
export type SageMakerSdk = Pick<typeof import('@aws-sdk/client-sagemaker-runtime'), 'InvokeEndpointCommand' | 'SageMakerRuntimeClient'>;

const PACKAGE = '@aws-sdk/client-sagemaker-runtime';

/**
 * Loads the AWS SDK as the first of some files would that finds it; it is no dependency, because most users never need it.
 *
 * @throws GatewayError GW1039 where it is not installed
 */
export function loadSageMakerSdk(files: readonly string[]): SageMakerSdk {
  for (const file of files) {
    try {
      return createRequire(file)(PACKAGE) as SageMakerSdk;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  throw new GatewayError('GW1039', `endpoints of SageMaker are called with the AWS SDK, which is not installed; run: npm install ${PACKAGE}`);
}
