import { answerOrFault, Fault } from '../../../diagnostics/fault';
import { JavaArray, JavaObject, isInt, isJavaNumber, type JavaValue } from '../../../vtl/values';
import { callMethod } from '../../java-methods/ask-java';
import { constantText, known, NO_RESULT, text, truth, unknown, type AbstractValue } from './abstract-value';

/** Texts up to this length are followed as they are. */
const TEXT_LIMIT = 10_000;

/** What a call answers whose receiver and arguments are all known: the engine itself is asked. Undefined where one of them is not. */
export function knownCall(receiver: AbstractValue, name: string, args: readonly AbstractValue[]): AbstractValue | undefined {
  const self = knownValue(receiver);
  const given = args.map(knownValue);
  if (self === undefined || given.includes(undefined)) {
    return undefined;
  }
  const answer = answerOrFault(() => callMethod(self, name, given as JavaValue[]));
  if (answer === undefined || answer === null) {
    return NO_RESULT;
  }
  switch (typeof answer) {
    case 'string':
      return answer.length > TEXT_LIMIT ? unknown('a long text') : text(answer);
    case 'number':
      return known(answer);
    case 'boolean':
      return truth(answer);
    default:
      return answer instanceof JavaObject && isJavaNumber(answer) ? known(undefined) : unknown(`.${name}()`);
  }
}

/** The pieces of a text that is known, as Java's `split` makes them; undefined where text or pattern are not known. */
export function knownPieces({ of, separator }: Extract<AbstractValue, { kind: 'pieces' }>): readonly string[] | undefined {
  const whole = constantText({ kind: 'text', parts: of });
  if (whole === undefined || separator === undefined) {
    return undefined;
  }
  const pieces = answerOrFault(() => callMethod(whole, 'split', [separator]));
  return pieces instanceof Fault || !(pieces instanceof JavaArray) ? undefined : pieces.items as string[];
}

function knownValue(value: AbstractValue): JavaValue | undefined {
  switch (value.kind) {
    case 'text':
      return constantText(value);
    case 'number':
      return value.value !== undefined && isInt(value.value) ? value.value : undefined;
    case 'boolean':
      return value.condition.test === 'known' ? value.condition.value : undefined;
    default:
      return undefined;
  }
}
