import { coded } from '../../errors/catalogue';
import { messageOf } from '../../errors/message-of';
import { Fault } from '../../exchange/fault';

/** What the client is told where the body of the request is no JSON and a template looks into it (recorded in 2015). */
const PAYLOAD_ERROR = 'Could not process payload';

/** The fault for a request template that does not parse or ends with an error. */
export function requestTemplateFault(error: unknown, title: string): Fault {
  const message = messageOf(error);
  const payload = payloadParserMessage(error);
  if (payload !== undefined) {
    const explanation = coded('GW1009', `the body of ${title} is not JSON, and the request template looks into it\n${message}`);
    return new Fault('BAD_REQUEST_BODY', `${PAYLOAD_ERROR}${payload}`, explanation, { body: JSON.stringify({ message: `${PAYLOAD_ERROR}${payload}` }) });
  }
  return new Fault('API_CONFIGURATION_ERROR', 'Internal server error', coded('GW1009', `the request template of ${title} could not be rendered\n${message}`), {
    logError: 'Unable to transform request',
  });
}

/** The Java parser's words about the body of the request, where that is what is wrong. */
function payloadParserMessage(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('payloadError' in error)) return undefined;
  return typeof error.payloadError === 'string' ? error.payloadError : undefined;
}
