import { Integration, IntegrationType, ServiceUriKind } from '@model-gateway/rest-api-model/model';

/** What is given that not every gateway has. */
export interface Given {
  /** Whether folders stand for buckets of S3. */
  readonly hasBuckets: boolean;
}

type Judge = (integration: Integration, given: Given) => string | undefined;

/** For every kind of integration: undefined where it is served, else why not. A kind without an entry does not compile. */
const INTEGRATIONS: { readonly [type in IntegrationType]: Judge } = {
  [IntegrationType.AWS]: refuseService,
  [IntegrationType.AWS_PROXY]: () => 'AWS_PROXY integrations run Lambda functions, which need their code',
  [IntegrationType.HTTP]: refuseConnection,
  [IntegrationType.HTTP_PROXY]: refuseConnection,
  [IntegrationType.MOCK]: () => undefined,
};

/** Why an integration is not emulated; undefined where it is. */
export function refusalOf(integration: Integration, given: Given): string | undefined {
  return INTEGRATIONS[integration.type](integration, given);
}

function refuseService({ target, uri }: Integration, { hasBuckets }: Given): string | undefined {
  if (target === undefined) return `'${uri ?? ''}' names no AWS service`;
  const name = target.subdomain === undefined ? target.service : `${target.subdomain}.${target.service}`;
  if (name !== 'runtime.sagemaker') return `AWS service '${name}'; runtime.sagemaker is served`;
  if (target.kind !== ServiceUriKind.PATH) return `SageMaker Runtime by 'action/'; write path/endpoints/{name}/invocations`;
  if (/\/async-invocations$/.test(target.resource) && !hasBuckets) {
    return 'asynchronous invocations, which answer through S3; name a folder that stands for the bucket with --s3 <bucket>=<folder>';
  }
  if (/\/invocations-response-stream$/.test(target.resource)) return 'response streams, which a mapping template cannot read';
  return undefined;
}

function refuseConnection({ connectionType }: Integration): string | undefined {
  return connectionType === 'VPC_LINK' ? 'connections through a VPC link' : undefined;
}
