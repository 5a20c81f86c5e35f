import { isInRange } from '../../http/ip-range';
import { accountOf, Certainty, PolicyQuestion } from './policy-question';
import { fitsWildcard } from './wildcard';

/** One comparison of a statement's condition. */
export interface PolicyCondition {
  /** Why it cannot be judged here; undefined where it can. */
  readonly unjudged?: string;
  readonly holds: (question: PolicyQuestion) => Certainty;
}

/** The value of a condition key; undefined where a request has none, null where it is not known here. */
type KeyValue = (question: PolicyQuestion) => string | undefined | null;

/** The condition keys that are known on this machine, in lower case. */
const KEYS: ReadonlyMap<string, KeyValue> = new Map<string, KeyValue>([
  ['aws:sourceip', ({ sourceIp }) => sourceIp],
  ['aws:useragent', ({ userAgent }) => userAgent],
  ['aws:referer', ({ referer }) => referer],
  // API Gateway takes nothing but HTTPS, whatever is spoken here.
  ['aws:securetransport', () => 'true'],
  ['aws:principalarn', ({ callerArn, isCallerUnknown }) => (isCallerUnknown ? null : callerArn)],
  ['aws:principalaccount', ({ callerArn, isCallerUnknown }) => (isCallerUnknown ? null : callerArn && accountOf(callerArn))],
]);

type Compare = (expected: string, value: string) => boolean;

/** Operators by their name without `Not` and `IfExists`. */
const OPERATORS: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['StringEquals', (expected, value) => expected === value],
  ['StringEqualsIgnoreCase', (expected, value) => expected.toLowerCase() === value.toLowerCase()],
  ['StringLike', fitsWildcard],
  ['ArnEquals', fitsWildcard],
  ['ArnLike', fitsWildcard],
  ['Bool', (expected, value) => expected.toLowerCase() === value],
  ['IpAddress', isInRange],
]);

const NEGATED: ReadonlyMap<string, string> = new Map([
  ['StringNotEquals', 'StringEquals'], ['StringNotEqualsIgnoreCase', 'StringEqualsIgnoreCase'], ['StringNotLike', 'StringLike'],
  ['ArnNotEquals', 'ArnEquals'], ['ArnNotLike', 'ArnLike'], ['NotIpAddress', 'IpAddress'],
]);

/** Reads one comparison: an operator, a key, and the values of which one has to fit, or none where the operator is negated. */
export function readCondition(operator: string, key: string, values: readonly string[]): PolicyCondition {
  const isOptional = operator.endsWith('IfExists');
  const name = isOptional ? operator.slice(0, -'IfExists'.length) : operator;
  const compare = OPERATORS.get(NEGATED.get(name) ?? name);
  const valueOf = KEYS.get(key.toLowerCase());
  if (compare === undefined) return unjudged(`the operator ${operator}`);
  if (valueOf === undefined) return unjudged(key);
  const isNegated = NEGATED.has(name);
  return {
    holds: (question) => {
      const value = valueOf(question);
      if (value === null) return 'unknown';
      // What a request has not is unlike everything (documented).
      if (value === undefined) return isOptional || isNegated ? 'yes' : 'no';
      return values.some((expected) => compare(expected, value)) !== isNegated ? 'yes' : 'no';
    },
  };
}

function unjudged(what: string): PolicyCondition {
  return { unjudged: what, holds: () => 'unknown' };
}
