import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { Header } from '../../http/gateway-request';
import { decodeText } from '../../mapping/payload';
import { RequestInputs } from '../../mapping/request-inputs';
import { IntegrationPlan } from '../../plan/method-plan';
import { mapParameters } from './map-parameters';
import { MappedRequest } from './map-request';

/** The host is the backend's; what was compressed no longer is. */
const NOT_PASSED = new Set(['host', 'content-encoding']);

/** The request of an HTTP_PROXY integration: the client's own, with the parameters that are mapped in place of those of their names (documented). */
export function proxyRequest(exchange: Exchange, plan: IntegrationPlan): MappedRequest | Fault {
  const mapped = mapParameters(plan.parameters, new RequestInputs(exchange, { text: decodeText(exchange.body) }));
  if (mapped instanceof Fault) return mapped;
  const mappedQuery = new Set(mapped.query.map(([name]) => name));
  const replaced = new Set([...NOT_PASSED, ...mapped.headers.map(([name]) => name.toLowerCase())]);
  const query = Object.entries(exchange.query.multi)
    .filter(([name]) => !mappedQuery.has(name))
    .flatMap(([name, values]) => values.map((value) => [name, value] as const));
  const headers = Object.entries(exchange.headers.multi)
    .filter(([name]) => !replaced.has(name.toLowerCase()))
    .flatMap(([name, values]) => values.map((value): Header => [name, value]));
  return {
    request: {
      path: mapped.path,
      query: [...query, ...mapped.query],
      headers: [...headers, ...mapped.headers, ['X-Amzn-Apigateway-Api-Id', exchange.stage?.api.id ?? '']],
      body: exchange.body,
    },
    overrides: {},
  };
}
