import { Authorizer, AuthorizerType } from '@model-gateway/rest-api-model/model';
import { coded } from '../../errors/catalogue';
import { messageOf } from '../../errors/message-of';
import { Exchange } from '../../exchange/exchange';
import { Fault } from '../../exchange/fault';
import { wholeMatch } from '../../plan/whole-match';
import type { Authorised } from './authorised';
import type { StandIn } from './authority';
import type { AuthorizerDecision } from './authorizer-stub';
import type { DecisionCache } from './decision-cache';

/** Asks the stand-in of an authorizer, after the checks that API Gateway makes itself. */
export async function askAuthorizer(
  exchange: Exchange, { authorizer, stub }: StandIn, decisions: DecisionCache, nowMs: number,
): Promise<Authorised | Fault> {
  const identity = authorizer.identitySources.map((source) => identityValue(exchange, source));
  const missing = authorizer.identitySources.find((_source, index) => !identity[index]);
  if (missing !== undefined) return unauthorized(`authorizer '${authorizer.name}' needs ${missing}, which the request lacks`);
  const values = identity.map((value) => value ?? '');
  const expression = authorizer.identityValidationExpression;
  if (expression !== undefined && !fits(expression, values[0] ?? '')) {
    return unauthorized(`the token does not match '${expression}' of authorizer '${authorizer.name}'`);
  }
  const key = decisions.keyOf(exchange, authorizer, values);
  const kept = key === undefined ? undefined : decisions.find(key, nowMs);
  if (kept !== undefined) return decided(kept, authorizer);
  let decision: AuthorizerDecision;
  try {
    decision = await stub({
      token: authorizer.type === AuthorizerType.REQUEST ? undefined : values[0],
      identity: values,
      httpMethod: exchange.httpMethod,
      path: exchange.fullPath,
      headers: exchange.headers.visible,
      queryStringParameters: exchange.query.last,
      pathParameters: exchange.pathParameters,
    });
  } catch (error) {
    const message = messageOf(error);
    if (message === 'Unauthorized') return unauthorized(`authorizer '${authorizer.name}' answered Unauthorized`);
    const explanation = coded('GW1027', `authorizer '${authorizer.name}' failed: ${message}`);
    return new Fault('AUTHORIZER_FAILURE', 'Internal server error', explanation, { body: '{"message":null}', logError: message });
  }
  if (key !== undefined) decisions.keep(key, decision, authorizer.resultTtlSeconds, nowMs);
  return decided(decision, authorizer);
}

function fits(expression: string, token: string): boolean {
  const match = wholeMatch(expression);
  return typeof match === 'function' && match(token);
}

function decided(decision: AuthorizerDecision, authorizer: Authorizer): Authorised | Fault {
  if (decision.allow) return admitted(decision);
  const message = 'User is not authorized to access this resource';
  const explanation = coded('GW1027', `authorizer '${authorizer.name}' refused the caller`);
  return new Fault('ACCESS_DENIED', message, explanation, { body: JSON.stringify({ Message: message }) });
}

function admitted(decision: AuthorizerDecision): Authorised {
  const context = Object.entries(decision.context ?? {}).map(([name, value]) => [name, String(value)]);
  const authorizer = {
    ...(decision.principalId === undefined ? {} : { principalId: decision.principalId }),
    ...(decision.claims === undefined ? {} : { claims: decision.claims }),
    ...Object.fromEntries(context) as { [name: string]: string },
  };
  return { identity: { apiKey: decision.usageIdentifierKey }, authorizer, isUnchecked: false };
}

function identityValue(exchange: Exchange, source: string): string | undefined {
  const header = /^method\.request\.header\.(.+)$/.exec(source);
  if (header !== null) return exchange.headers.find((header[1] ?? '').toLowerCase()) ?? exchange.headers.visible[header[1] ?? ''];
  const query = /^method\.request\.querystring\.(.+)$/.exec(source);
  if (query !== null) return exchange.query.last[query[1] ?? ''];
  const variable = /^stageVariables\.(.+)$/.exec(source);
  if (variable !== null) return exchange.stage?.stage.variables[variable[1] ?? ''];
  return source === 'context.identity.sourceIp' ? exchange.request.sourceIp : undefined;
}

function unauthorized(explanation: string): Fault {
  return new Fault('UNAUTHORIZED', 'Unauthorized', coded('GW1027', explanation));
}
