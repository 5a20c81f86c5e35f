import { IntegrationType } from '@model-gateway/rest-api-model/model';
import { coded } from '../../errors/catalogue';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { Header } from '../../http/gateway-request';

/** Headers whose mapping makes API Gateway answer 500 on an AWS integration (recorded; the last two from an emulator's source). */
const REFUSED = new Set([
  'authorization', 'connection', 'content-length', 'expect', 'proxy-authenticate', 'te', 'transfer-encoding',
  'x-amzn-trace-id', 'x-amzn-apigateway-api-id',
]);

/** Client methods whose Content-Type goes to the backend by itself (recorded for POST). */
const WITH_CONTENT_TYPE = new Set(['POST', 'PUT', 'PATCH']);

/** The mapped header that API Gateway refuses, as a fault; undefined where there is none. */
export function refuseHeaders(headers: readonly Header[], type: IntegrationType, title: string): Fault | undefined {
  if (type !== IntegrationType.AWS) return undefined;
  const refused = headers.find(([name]) => REFUSED.has(name.toLowerCase()));
  if (refused === undefined) return undefined;
  return new Fault(
    'API_CONFIGURATION_ERROR',
    'Internal server error',
    coded('GW1011', `${title} maps the header '${refused[0]}', which API Gateway refuses on an AWS integration; remove the mapping`),
  );
}

/** Adds what API Gateway sends by itself, where the mappings set nothing of that name; client headers are not forwarded (recorded). */
export function withDefaultHeaders(mapped: readonly Header[], exchange: Exchange, type: IntegrationType): readonly Header[] {
  // Recorded for HTTP only: an AWS integration drops a mapped Referer (an emulator's source).
  const headers = type === IntegrationType.AWS ? mapped.filter(([name]) => name.toLowerCase() !== 'referer') : [...mapped];
  const names = headers.map(([name]) => name.toLowerCase());
  const apiId = exchange.stage?.api.id ?? '';
  if (!names.includes('accept')) headers.push(['Accept', 'application/json']);
  if (!names.includes('user-agent')) headers.push(['User-Agent', `AmazonAPIGateway_${apiId}`]);
  if (!names.includes('x-amzn-trace-id')) headers.push(['X-Amzn-Trace-Id', exchange.ids.traceId]);
  if (!names.includes('x-amzn-apigateway-api-id')) headers.push(['X-Amzn-Apigateway-Api-Id', apiId]);
  if (WITH_CONTENT_TYPE.has(exchange.httpMethod) && !names.includes('content-type')) {
    const contentType = exchange.headers.find('content-type');
    if (contentType !== undefined) headers.push(['Content-Type', contentType]);
  }
  return headers;
}
