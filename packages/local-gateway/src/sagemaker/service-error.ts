import { BackendAnswer } from '../backends/backend';

/** A container's error, and where its endpoint pretends to be. */
export interface ContainerError {
  readonly endpointName: string;
  /** Status of the container; 0 where it gave none. */
  readonly status: number;
  readonly body: string;
  readonly region: string;
  readonly accountId: string;
  /** @default - SageMaker's words for an error answer */
  readonly message?: string;
}

/** An error of the service in the form of its protocol: a JSON body and `x-amzn-ErrorType`. */
export function serviceError(
  status: number,
  type: string,
  message: string | null,
  members: { readonly [name: string]: unknown } = {},
): BackendAnswer {
  return {
    status,
    headers: [['Content-Type', 'application/json'], ['x-amzn-ErrorType', type]],
    body: Buffer.from(JSON.stringify({ ...members, Message: message }), 'utf8'),
  };
}

/**
 * What SageMaker makes of a container's error: 424 ModelError, whatever the container's status (documented).
 *
 * The form of the message and the first member are from users' reports.
 */
export function modelError(error: ContainerError): BackendAnswer {
  const { endpointName, status, body, region, accountId } = error;
  const group = `/aws/sagemaker/Endpoints/${endpointName}`;
  const message = error.message ?? containerMessage(error);
  return serviceError(424, 'ModelError', message, {
    ErrorCode: kindOf(status) === 'client' ? 'CLIENT_ERROR_FROM_MODEL' : 'INTERNAL_FAILURE_FROM_MODEL',
    LogStreamArn: `arn:aws:logs:${region}:${accountId}:log-group:${group}`,
    OriginalMessage: body,
    OriginalStatusCode: status,
  });
}

/** SageMaker's words for an error answer of a container (users' reports). */
export function containerMessage({ endpointName, status, body, region, accountId }: ContainerError): string {
  const group = `/aws/sagemaker/Endpoints/${endpointName}`;
  const logs = `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#logEventViewer:group=${group}`;
  return `Received ${kindOf(status)} error (${status}) from primary with message "${body}". See ${logs} in account ${accountId} for more information.`;
}

function kindOf(status: number): 'client' | 'server' {
  return status >= 400 && status < 500 ? 'client' : 'server';
}
