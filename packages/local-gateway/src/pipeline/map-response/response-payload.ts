import { ContentHandling } from '@model-gateway/rest-api-model/model';
import { BackendAnswer } from '../../backends/backend';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { findHeader } from '../../http/find-header';
import { firstAccepted } from '../../http/media-type';
import { convertPayload, decodeText, isBinary, Payload } from '../../mapping/payload';

/**
 * The body of a backend's answer as its integration response takes it.
 *
 * It is binary where the backend's Content-Type is among the binary media types; where the integration response says nothing, it
 * becomes what the client's Accept asks for (documented).
 */
export function responsePayload({ headers, stage, plan }: Exchange, backend: BackendAnswer, handling: ContentHandling | undefined): Payload | Fault {
  const binaryMediaTypes = stage?.api.binaryMediaTypes ?? [];
  if (binaryMediaTypes.length === 0 && handling === undefined) return { text: decodeText(backend.body) };
  const accepted = firstAccepted(headers.find('accept'));
  const wanted = isBinary(accepted, binaryMediaTypes) ? ContentHandling.CONVERT_TO_BINARY : ContentHandling.CONVERT_TO_TEXT;
  const binary = isBinary(findHeader(backend.headers, 'content-type'), binaryMediaTypes);
  return convertPayload(backend.body, binary, handling ?? wanted, plan?.title ?? '');
}
