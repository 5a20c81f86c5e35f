import { coded } from '../../errors/catalogue';
import { ResponsePlan } from '../../plan/response-plan';
import { Fault } from '../../exchange/fault';

/** Statuses that are kept; there are fewer, but a MOCK integration may make up any number. */
const MAX_KNOWN = 1000;

/** Selects the integration responses of a method; each status meets the patterns once. */
export class ResponseSelector {
  private readonly known = new Map<number, ResponsePlan | Fault>();

  constructor(private readonly responses: readonly ResponsePlan[], private readonly title: string) {}

  /**
   * The integration response for a backend's status: the first whose pattern matches the whole status, else the default.
   *
   * That a pattern has to match the whole of it is inferred; several that match are taken in the order of the template.
   */
  select(status: number): ResponsePlan | Fault {
    let selected = this.known.get(status);
    if (selected === undefined) {
      selected = this.match(String(status));
      if (this.known.size < MAX_KNOWN) this.known.set(status, selected);
    }
    return selected;
  }

  private match(status: string): ResponsePlan | Fault {
    const { responses, title } = this;
    let fallback: ResponsePlan | undefined;
    for (const response of responses) {
      if (response.isDefault) fallback ??= response;
      else if (typeof response.matches === 'function' && response.matches(status)) return response;
    }
    if (fallback !== undefined) return fallback;
    const patterns = responses.map(({ pattern }) => `'${pattern ?? ''}'`).join(', ');
    const known = responses.length === 0 ? 'the integration declares no response' : `patterns are ${patterns}`;
    return new Fault(
      'API_CONFIGURATION_ERROR',
      'Internal server error',
      coded('GW1012', `no integration response of ${title} takes status ${status} and there is no default: ${known}; add one without a pattern`),
      { logError: `No match for output mapping and no default output mapping configured. Endpoint Response Status Code: ${status}` },
    );
  }
}
