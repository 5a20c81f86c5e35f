import { coded } from '../../errors/catalogue';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { MethodPlan, RequiredParameter } from '../../plan/method-plan';

/** Refuses a request that lacks a required parameter; a blank one counts as missing (documented). */
export function validateParameters(exchange: Exchange, plan: MethodPlan): Fault | undefined {
  if (!plan.required.some((parameter) => isMissing(exchange, parameter))) return undefined;
  const missing = plan.required.filter((parameter) => isMissing(exchange, parameter));
  const names = missing.map(({ name }) => name).join(', ');
  const places = missing.map(({ location, name }) => `${location} '${name}'`).join(', ');
  return new Fault(
    'BAD_REQUEST_PARAMETERS',
    `Missing required request parameters: [${names}]`,
    coded('GW1017', `${plan.title} requires ${places}; a blank value counts as missing`),
    { validationError: `[${names}]` },
  );
}

function isMissing(exchange: Exchange, { location, name }: RequiredParameter): boolean {
  const values = location === 'header' ? exchange.headers.visible : location === 'path' ? exchange.pathParameters : exchange.query.last;
  const value = values[name];
  return value === undefined || value.trim() === '';
}
