import { coded } from '../../errors/catalogue';
import { messageOf } from '../../errors/message-of';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { mediaTypeOf } from '../../http/media-type';
import { decodeText } from '../../mapping/payload';
import { MethodPlan } from '../../plan/method-plan';
import { BodySchemas } from './body-schemas';

/** Refuses a body that does not fit the model of its content type; without a model nothing is checked (documented). */
export function validateBody(exchange: Exchange, plan: MethodPlan): Fault | undefined {
  if (!plan.validatesBody) return undefined;
  const contentType = exchange.headers.find('content-type');
  const mediaType = contentType === undefined ? 'application/json' : mediaTypeOf(contentType);
  const { requestModels } = plan.method;
  const name = Object.hasOwn(requestModels, mediaType) ? requestModels[mediaType] : requestModels.$default;
  const validator = name === undefined ? undefined : BodySchemas.of(plan.api).validator(name);
  if (validator === undefined) return undefined;
  let body: unknown;
  try {
    // An empty body is validated as an empty object (recorded).
    body = JSON.parse(decodeText(exchange.body) || '{}');
  } catch (error) {
    return refusal(plan, name, `[${messageOf(error)}]`);
  }
  const result = validator.validate(body);
  if (result.valid) return undefined;
  const reasons = result.errors.map((each) => `${each.instanceLocation}: ${each.error}`);
  return refusal(plan, name, `[${reasons.join(', ')}]`);
}

function refusal(plan: MethodPlan, model: string | undefined, reasons: string): Fault {
  return new Fault(
    'BAD_REQUEST_BODY',
    'Invalid request body',
    coded('GW1018', `the body of ${plan.title} does not fit the model '${model ?? ''}': ${reasons}`),
    { validationError: reasons },
  );
}
