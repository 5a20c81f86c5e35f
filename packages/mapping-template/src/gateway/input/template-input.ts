import { HostObject, JavaMap, type JavaValue, printValue, toJavaValue } from '../../vtl/values';
import { hashCode } from '../java-methods/hash-code';
import { classAccess } from '../java-methods/object-methods';
import { printJson } from '../json';
import { JsonPathCache } from '../json-path';
import { refuseNull, wrongArguments } from '../util';
import { Payload } from './payload';
import { WorkBudget } from './work-budget';

/** Where `$input.params(name)` looks, in this order (documented). */
export const PARAMETER_LOCATIONS = ['path', 'querystring', 'header'] as const;

/** The parameters of a request, by location and name. */
export type ParameterData = { readonly [location in typeof PARAMETER_LOCATIONS[number]]?: { readonly [name: string]: string } };

/** What `$input` is made of. */
export interface TemplateInputSource {
  readonly body?: string;
  /** The maps path, querystring and header: as a template has them, or as plain data, of which maps are made when a template asks for them. */
  readonly params: JavaMap | ParameterData;
  /** Paths that the template has compiled before; kept by the template. */
  readonly paths?: JsonPathCache;
}

/**
 * What a template sees as `$input`.
 *
 * - `$input.body` is the payload as it came, `{}` for an empty one (recorded)
 * - `$input.path(x)` is what a path leads to, null where a definite path leads nowhere
 * - `$input.json(x)` is its JSON, `""` (two quotes) for null (not recorded)
 * - `$input.params()` is the map of the three maps, `$input.params(x)` a parameter's String, empty where there is none (recorded)
 * - a member that is named without parentheses prints `{}`, as does `$input` itself (recorded in 2015)
 */
export class TemplateInput extends HostObject {
  public get javaClass(): string {
    return 'Input';
  }

  public override readonly missingProperty = '{}';
  private readonly payload: Payload;
  private readonly given: ParameterData;
  private maps: JavaMap | undefined;
  private readonly paths: JsonPathCache;
  private readonly budget = new WorkBudget();

  public constructor(source: TemplateInputSource) {
    super();
    this.payload = new Payload(source.body, this.budget);
    this.maps = source.params instanceof JavaMap ? source.params : undefined;
    this.given = source.params instanceof JavaMap ? {} : source.params;
    this.paths = source.paths ?? new JsonPathCache();
  }

  public property(name: string): JavaValue | undefined {
    switch (name) {
      case 'body':
      case 'Body':
        return this.payload.body;
      case 'class':
        throw classAccess();
      default:
        return undefined;
    }
  }

  public call(name: string, args: readonly JavaValue[]): JavaValue | undefined {
    if (args.length === 0) {
      return this.callWithout(name);
    }
    const argument = args[0];
    if (args.length === 1 && name === 'equals') {
      return argument === this;
    }
    if (args.length > 1 || (typeof argument !== 'string' && argument !== null)) {
      return this.refuseArguments(name);
    }
    switch (name) {
      case 'params':
        return this.parameter(argument);
      case 'path':
        return this.payload.handOut(this.read('path', argument));
      case 'json':
        return this.json(argument);
      default:
        return this.refuseArguments(name);
    }
  }

  /** Velocity takes a method without parameters for one that fits any arguments, and then fails to call it. */
  private refuseArguments(name: string): undefined {
    if (['params', 'getBody', 'toString', 'getClass', 'hashCode'].includes(name)) {
      throw wrongArguments(`$input.${name}`);
    }
    return undefined;
  }

  public print(): string {
    return '{}';
  }

  private callWithout(name: string): JavaValue | undefined {
    switch (name) {
      case 'params':
        return this.params();
      case 'getBody':
        return this.payload.body;
      case 'toString':
        return this.print();
      case 'hashCode':
        return hashCode(this);
      case 'getClass':
        throw classAccess();
      default:
        return undefined;
    }
  }

  private params(): JavaMap {
    this.maps ??= new JavaMap(PARAMETER_LOCATIONS.map((location) => [location, toJavaValue(this.given[location] ?? {})] as const));
    return this.maps;
  }

  private parameter(name: string | null): JavaValue {
    for (const location of PARAMETER_LOCATIONS) {
      const value = this.maps === undefined ? this.givenParameter(location, name) : parameterOf(this.maps.get(location), name);
      if (typeof value === 'string') {
        return value;
      }
      if (value !== null) {
        return printValue(value);
      }
    }
    return '';
  }

  private givenParameter(location: typeof PARAMETER_LOCATIONS[number], name: string | null): JavaValue {
    const parameters = this.given[location];
    if (parameters === undefined || name === null || !Object.hasOwn(parameters, name)) {
      return null;
    }
    const value: unknown = parameters[name];
    return typeof value === 'string' ? value : toJavaValue(value);
  }

  private json(path: string | null): JavaValue {
    const found = this.read('json', path);
    const text = found === null ? '""' : printJson(found, false);
    this.budget.spendText(text.length);
    return text;
  }

  private read(method: string, path: string | null): JavaValue {
    if (path === null) {
      return refuseNull(`$input.${method}`);
    }
    const document = this.payload.document();
    return path === '$' ? document : this.paths.compile(path).read(document, this.budget) ?? null;
  }
}

function parameterOf(parameters: JavaValue, name: string | null): JavaValue {
  return parameters instanceof JavaMap ? parameters.get(name) : null;
}
