import { MappingTemplate } from '@model-gateway/mapping-template';
import { coded } from '../../errors/catalogue';
import { Fault } from '../../exchange/fault';

/** Reads the status out of what a MOCK integration's request template gave, as leniently as API Gateway does (recorded). */
const STATUS = MappingTemplate.parse("$input.json('$.statusCode')", { name: 'status of the MOCK integration' });

const PLAIN = /^\s*\{\s*(?:"statusCode"|'statusCode'|statusCode)\s*:\s*(\d+)\s*,?\s*\}\s*$/;

/** The status that a MOCK integration answers with; anything but an integer is a fault. */
export function mockStatus(body: string, title: string): number | Fault {
  const plain = PLAIN.exec(body);
  if (plain !== null) return Number(plain[1]);
  let status = '';
  try {
    status = STATUS.render({ body }).body;
  } catch {
    // The body is no JSON at all: the fault below says so.
  }
  if (/^-?\d+$/.test(status)) return Number(status);
  const got = body.length > 80 ? `${body.slice(0, 77)}...` : body;
  return new Fault(
    'API_CONFIGURATION_ERROR',
    'Internal server error',
    coded('GW1021', `the request template of the MOCK integration ${title} has to give {"statusCode": <integer>}; it gave ${JSON.stringify(got)}`),
    { logError: 'Unable to parse statusCode' },
  );
}
