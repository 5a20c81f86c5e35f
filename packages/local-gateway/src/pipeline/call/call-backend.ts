import { Integration, IntegrationType } from '@model-gateway/rest-api-model/model';
import { BackendFailure, BackendFailureReason } from '../../backends/backend';
import { HttpClient } from '../../backends/http-client';
import { coded } from '../../errors/catalogue';
import { messageOf } from '../../errors/message-of';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { decodeText } from '../../mapping/payload';
import { IntegrationPlan } from '../../plan/method-plan';
import { invokeEndpoint, RuntimeSettings } from '../../sagemaker/invoke-endpoint';
import { BackendRequest } from '../map-request/backend-request';
import { CalledBackend } from './called-backend';
import { fillUri } from './fill-uri';
import { mockStatus } from './mock-status';

/** What the gateway reaches. */
export interface Backends {
  readonly runtime: RuntimeSettings;
  readonly http: HttpClient;
}

const NO_BODY = new Uint8Array(0);

/** Calls the backend of an integration within its timeout. */
export async function callBackend(
  exchange: Exchange,
  { integration, refusal }: IntegrationPlan,
  request: BackendRequest,
  backends: Backends,
): Promise<CalledBackend | Fault> {
  const title = exchange.plan?.title ?? '';
  if (refusal !== undefined) return notEmulated(title, refusal);
  if (integration.type === IntegrationType.MOCK) {
    const status = mockStatus(typeof request.body === 'string' ? request.body : decodeText(request.body), title);
    return status instanceof Fault ? status : new CalledBackend({ status, headers: [], body: NO_BODY });
  }
  const method = integration.httpMethod === 'ANY' ? exchange.httpMethod : integration.httpMethod ?? exchange.httpMethod;
  const variables = exchange.stage?.stage.variables ?? {};
  try {
    if (integration.target !== undefined) {
      const path = `/${fillUri(integration.target.resource, request.path, variables)}`;
      const { headers, body } = request;
      const answer = await invokeEndpoint({ method, path, headers, body, timeoutMs: integration.timeoutMs }, backends.runtime);
      return new CalledBackend(answer, path);
    }
    const uri = withQuery(fillUri(integration.uri ?? '', request.path, variables), request.query);
    const call = { method, url: uri, headers: request.headers, body: request.body, timeoutMs: integration.timeoutMs };
    return new CalledBackend(await backends.http.call(call), uri);
  } catch (error) {
    return backendFault(error, integration, title);
  }
}

function notEmulated(title: string, reason: string): Fault {
  const message = `${title} is not emulated by the local gateway: ${reason}`;
  return new Fault('API_CONFIGURATION_ERROR', message, coded('GW1014', message), {
    status: 501,
    errorType: 'NotEmulated',
    body: JSON.stringify({ message }),
  });
}

function backendFault(error: unknown, integration: Integration, title: string): Fault {
  if (error instanceof BackendFailure && error.reason === BackendFailureReason.TIMEOUT) {
    const explanation = coded('GW1015', `the backend of ${title} did not answer within the integration timeout of ${integration.timeoutMs} ms`);
    return new Fault('INTEGRATION_TIMEOUT', 'Endpoint request timed out', explanation, { logError: 'Execution failed due to a timeout error' });
  }
  const reason = messageOf(error);
  if (error instanceof BackendFailure && error.reason === BackendFailureReason.TOO_LARGE) {
    return new Fault('API_CONFIGURATION_ERROR', 'Internal server error', coded('GW1020', `the backend of ${title}: ${reason}`));
  }
  return new Fault(
    'INTEGRATION_FAILURE',
    'Network error communicating with endpoint',
    coded('GW1016', `the backend of ${title} could not be reached: ${reason}`),
    { logError: 'Network error communicating with endpoint' },
  );
}

function withQuery(uri: string, query: readonly (readonly [string, string])[]): string {
  if (query.length === 0) return uri;
  const text = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
  return `${uri}${uri.includes('?') ? '&' : '?'}${text}`;
}
