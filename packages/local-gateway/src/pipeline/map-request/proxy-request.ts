import { IntegrationPlan } from '../../plan/method-plan';
import { Header } from '../../http/gateway-request';
import { Exchange } from '../../exchange/exchange';
import { BackendRequest } from './backend-request';
import { mappingValues } from '../../mapping/mapping-value';
import { decodeText } from '../../mapping/payload';
import { RequestInputs } from '../../mapping/request-inputs';

/** The host is the backend's; what was compressed no longer is. */
const NOT_PASSED = new Set(['host', 'content-encoding']);

/** The request of an HTTP_PROXY integration: the client's own, with the parameters that are mapped (documented). */
export function proxyRequest(exchange: Exchange, plan: IntegrationPlan): BackendRequest {
  const path: { [name: string]: string } = Object.create(null) as { [name: string]: string };
  let query = Object.entries(exchange.query.multi).flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
  let headers: readonly Header[] = Object.entries(exchange.headers.multi)
    .filter(([name]) => !NOT_PASSED.has(name.toLowerCase()))
    .flatMap(([name, values]) => values.map((value): Header => [name, value]));
  const inputs = new RequestInputs(exchange, { text: decodeText(exchange.body) });
  for (const { location, name, source } of plan.parameters) {
    const values = mappingValues(source, inputs);
    const last = values.at(-1);
    if (last === undefined) continue;
    if (location === 'path') path[name] = last;
    else if (location === 'header') headers = [...headers.filter(([known]) => known.toLowerCase() !== name.toLowerCase()), [name, last]];
    else query = [...query.filter(([known]) => known !== name), ...values.map((value): [string, string] => [name, value])];
  }
  const added: readonly Header[] = [
    ['X-Amzn-Apigateway-Api-Id', exchange.stage?.api.id ?? ''],
  ];
  return { path, query, headers: [...headers, ...added], body: exchange.body };
}
