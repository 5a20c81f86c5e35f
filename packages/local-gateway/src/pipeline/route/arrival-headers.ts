import { Exchange } from '../../exchange/exchange';
import { Header } from '../../http/gateway-request';

/** What CloudFront says about a viewer of whom nothing is known; the country is the code for an unknown one. */
const VIEWER: readonly Header[] = [
  ['CloudFront-Forwarded-Proto', 'https'],
  ['CloudFront-Is-Desktop-Viewer', 'true'],
  ['CloudFront-Is-Mobile-Viewer', 'false'],
  ['CloudFront-Is-SmartTV-Viewer', 'false'],
  ['CloudFront-Is-Tablet-Viewer', 'false'],
  ['CloudFront-Viewer-Country', 'ZZ'],
];

/**
 * Headers that a request has got on its way when API Gateway sees it (recorded), as they would be on AWS: over HTTPS, and through
 * CloudFront where the API is edge-optimized.
 */
export function arrivalHeaders(exchange: Exchange): readonly Header[] {
  const { headers, request, ids } = exchange;
  const forwarded = headers.find('x-forwarded-for');
  const added: Header[] = [
    ['X-Amzn-Trace-Id', headers.find('x-amzn-trace-id') ?? ids.traceId],
    ['X-Forwarded-For', forwarded === undefined ? request.sourceIp : `${forwarded}, ${request.sourceIp}`],
    ['X-Forwarded-Port', '443'],
    ['X-Forwarded-Proto', 'https'],
  ];
  if (exchange.stage?.api.endpointTypes.includes('EDGE') !== true) return added;
  const via = headers.find('via');
  const own = `1.1 ${ids.requestId.replaceAll('-', '')}.cloudfront.net (CloudFront)`;
  return [...added, ...VIEWER, ['Via', via === undefined ? own : `${via}, ${own}`], ['X-Amz-Cf-Id', `${ids.requestId.replaceAll('-', '')}==`]];
}
