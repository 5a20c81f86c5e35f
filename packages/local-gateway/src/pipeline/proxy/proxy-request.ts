import { IntegrationPlan } from '../../plan/method-plan';
import { Header } from '../../request/gateway-request';
import { contextData } from '../context-data';
import { Exchange } from '../exchange';
import { BackendRequest } from '../map-request/backend-request';
import { mappingValues } from '../map-request/mapping-value';
import { decodeText } from '../map-request/payload';

/** The request of an HTTP_PROXY integration: the client's own, with the parameters that are mapped (documented). */
export function proxyRequest(exchange: Exchange, plan: IntegrationPlan): BackendRequest {
  const path: { [name: string]: string } = Object.create(null) as { [name: string]: string };
  let query = Object.entries(exchange.query.multi).flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
  let headers: readonly Header[] = Object.entries(exchange.headers.multi)
    .filter(([name]) => name.toLowerCase() !== 'host')
    .flatMap(([name, values]) => values.map((value): Header => [name, value]));
  for (const { location, name, source } of plan.parameters) {
    const values = mappingValues(source, {
      path: exchange.pathParameters,
      querystring: exchange.query.last,
      multiQuerystring: () => exchange.query.multi,
      header: exchange.headers.visible,
      multiHeader: () => exchange.headers.multi,
      body: () => decodeText(exchange.request.body),
      stageVariables: exchange.stage?.stage.variables ?? {},
      context: () => contextData(exchange),
    });
    const last = values.at(-1);
    if (last === undefined) continue;
    if (location === 'path') path[name] = last;
    else if (location === 'header') headers = [...headers.filter(([known]) => known.toLowerCase() !== name.toLowerCase()), [name, last]];
    else query = [...query.filter(([known]) => known !== name), ...values.map((value): [string, string] => [name, value])];
  }
  const added: readonly Header[] = [
    ['X-Amzn-Apigateway-Api-Id', exchange.stage?.api.id ?? ''],
  ];
  return { path, query, headers: [...headers, ...added], body: exchange.request.body };
}
