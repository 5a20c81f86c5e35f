import { Fault } from '../../diagnostics/fault';
import { HostObject, type JavaValue, printValue } from '../../vtl/values';
import { classAccess } from '../java-methods/object-methods';
import { parseJson } from '../json';
import { base64Decode, base64Encode } from './base64';
import { escapeJavaScript } from './escape-javascript';
import { urlDecode, urlEncode } from './url-coding';

const TEXT_FUNCTIONS: Readonly<Record<string, (text: string) => JavaValue>> = {
  __proto__: null as never,
  parseJson: (text) => parseJson(text, 'parse-json'),
  urlEncode,
  urlDecode,
  base64Encode,
  base64Decode,
};

/** Names of the functions of `$util`: API Gateway's REST APIs have exactly these. */
export const UTIL_FUNCTIONS: readonly string[] = ['escapeJavaScript', ...Object.keys(TEXT_FUNCTIONS)].sort();

/**
 * What a template sees as `$util`.
 *
 * Its functions take a String; called with anything else there is no such function, as for any unknown name, which is the empty string.
 * `escapeJavaScript` takes any value by its text. A function that is named without parentheses prints `{}`, as does `$util` itself.
 */
export class TemplateUtil extends HostObject {
  public readonly javaClass = 'Util';
  public override readonly missingProperty = '{}';

  public property(name: string): JavaValue | undefined {
    return name === 'class' ? refuseClass() : undefined;
  }

  public call(name: string, args: readonly JavaValue[]): JavaValue | undefined {
    const [argument] = args;
    if (args.length === 0) {
      return name === 'toString' ? this.print() : name === 'getClass' ? refuseClass() : undefined;
    }
    if (args.length > 1) {
      return undefined;
    }
    if (name === 'escapeJavaScript') {
      return argument === null ? null : escapeJavaScript(printValue(argument));
    }
    const call = TEXT_FUNCTIONS[name];
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

/** @throws Fault MAP4020: Java's functions fail on null */
export function refuseNull(name: string): never {
  throw new Fault('MAP4020', `${name} got null`, {
    help: 'only the keyword null and a method that answers nothing give null; a missing value is the empty string',
    java: 'java.lang.NullPointerException',
  });
}
