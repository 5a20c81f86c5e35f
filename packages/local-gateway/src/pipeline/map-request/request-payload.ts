import { ContentHandling } from '@model-gateway/rest-api-model/model';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { convertPayload, isBinary, Payload } from '../../mapping/payload';

/** The body of a request as its integration takes it: binary where its Content-Type is among the binary media types (documented). */
export function requestPayload({ body, headers, stage, plan }: Exchange, handling: ContentHandling | undefined): Payload | Fault {
  const binary = isBinary(headers.find('content-type'), stage?.api.binaryMediaTypes ?? []);
  return convertPayload(body, binary, handling, plan?.title ?? '');
}
