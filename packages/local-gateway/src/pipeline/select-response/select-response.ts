import { coded } from '../../errors/catalogue';
import { ResponsePlan } from '../../plan/response-plan';
import { Fault } from '../fault';

/**
 * The integration response for a backend's status: the first whose pattern matches the whole status, else the default.
 *
 * That a pattern has to match the whole of it is inferred; several that match are taken in the order of the template.
 */
export function selectResponse(responses: readonly ResponsePlan[], status: number, title: string): ResponsePlan | Fault {
  const text = String(status);
  let fallback: ResponsePlan | undefined;
  for (const response of responses) {
    if (response.isDefault) fallback ??= response;
    else if (typeof response.matches === 'function' && response.matches(text)) return response;
  }
  if (fallback !== undefined) return fallback;
  const patterns = responses.map(({ pattern }) => `'${pattern ?? ''}'`).join(', ');
  const known = responses.length === 0 ? 'the integration declares no response' : `patterns are ${patterns}`;
  return new Fault(
    'API_CONFIGURATION_ERROR',
    'Internal server error',
    coded('GW1012', `no integration response of ${title} takes status ${text} and there is no default: ${known}; add one without a pattern`),
    { logError: `No match for output mapping and no default output mapping configured. Endpoint Response Status Code: ${text}` },
  );
}
