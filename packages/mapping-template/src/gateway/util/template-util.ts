import { Fault } from '../../diagnostics/fault';
import { HostObject, type JavaValue, printValue } from '../../vtl/values';
import { hashCode } from '../java-methods/objects/hash-code';
import { classAccess } from '../java-methods/objects/object-methods';
import { parseJson } from '../json';
import { base64Decode, base64Encode } from './base64';
import { escapeJavaScript } from './escape-javascript';
import { urlDecode, urlEncode } from './url-coding';
import type { UtilFunction } from './util-functions';

const TEXT_FUNCTIONS: ReadonlyMap<string, (text: string) => JavaValue> = new Map(Object.entries({
  parseJson: (text) => parseJson(text, 'parse-json'),
  urlEncode,
  urlDecode,
  base64Encode,
  base64Decode,
} satisfies Record<Exclude<UtilFunction, 'escapeJavaScript'>, (text: string) => JavaValue>));

/**
 * What a template sees as `$util`.
 *
 * Its functions take a String; called with anything else there is no such function, as for any unknown name, which is the empty string.
 * `escapeJavaScript` takes any value by its text. A function that is named without parentheses prints `{}`, as does `$util` itself.
 */
export class TemplateUtil extends HostObject {
  public get javaClass(): string {
    return 'Util';
  }

  public override get missingProperty(): JavaValue {
    return '{}';
  }

  public property(name: string): JavaValue | undefined {
    return name === 'class' ? refuseClass() : undefined;
  }

  public call(name: string, args: readonly JavaValue[]): JavaValue | undefined {
    const [argument] = args;
    if (args.length === 0) {
      return name === 'toString' ? this.print() : name === 'hashCode' ? hashCode(this) : name === 'getClass' ? refuseClass() : undefined;
    }
    if (name === 'toString' || name === 'getClass' || name === 'hashCode') {
      throw wrongArguments(`$util.${name}`);
    }
    if (args.length > 1) {
      return undefined;
    }
    if (name === 'equals') {
      return argument === this;
    }
    if (name === 'escapeJavaScript') {
      return argument === null ? null : escapeJavaScript(printValue(argument));
    }
    const call = TEXT_FUNCTIONS.get(name);
    if (call === undefined || (typeof argument !== 'string' && argument !== null)) {
      return undefined;
    }
    return argument === null ? refuseNull(`$util.${name}`) : call(argument);
  }

  public print(): string {
    return '{}';
  }
}

function refuseClass(): never {
  throw classAccess();
}

/** Velocity takes a method without parameters for one that fits any arguments, and then fails to call it. */
export function wrongArguments(name: string): Fault {
  return new Fault('MAP4023', `${name} does not take these arguments`, {
    help: 'look at the type and the number of the arguments', java: 'java.lang.IllegalArgumentException: wrong number of arguments',
  });
}

/** @throws Fault MAP4020: Java's functions fail on null */
export function refuseNull(name: string): never {
  throw new Fault('MAP4020', `${name} got null`, {
    help: 'only the keyword null and a method that answers nothing give null; a missing value is the empty string',
    java: 'java.lang.NullPointerException',
  });
}
