import { coded } from '../../errors/catalogue';
import { Fault } from '../../exchange/fault';
import { IntegrationPlan } from '../../plan/method-plan';
import { ResponsePlan } from '../../plan/response-plan';

/** The integration response for a backend's status; a fault where none takes it. */
export function selectResponse({ selector, responses }: IntegrationPlan, status: number, title: string): ResponsePlan | Fault {
  const selected = selector.select(status);
  if (selected !== undefined) return selected;
  const patterns = responses.map(({ pattern }) => `'${pattern ?? ''}'`).join(', ');
  const known = responses.length === 0 ? 'the integration declares no response' : `patterns are ${patterns}`;
  return new Fault(
    'API_CONFIGURATION_ERROR',
    'Internal server error',
    coded('GW1012', `no integration response of ${title} takes status ${status} and there is no default: ${known}; add one without a pattern`),
    { logError: `No match for output mapping and no default output mapping configured. Endpoint Response Status Code: ${status}` },
  );
}
