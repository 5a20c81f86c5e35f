import { HostObject, JavaMap, type JavaValue, printValue, toJavaValue } from '../../vtl/values';
import { hashCode } from '../java-methods/objects/hash-code';
import { classAccess } from '../java-methods/objects/object-methods';
import { printJson } from '../json';
import { JsonPathCache } from '../json-path';
import { refuseNull, wrongArguments } from '../util';
import { Payload } from './payload';
import { WorkBudget } from './work-budget';

/** Where `$input.params(name)` looks, in this order (documented). */
const PARAMETER_LOCATIONS = ['path', 'querystring', 'header'] as const;

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
 * - `$input.path(x)` is what a path leads to, null where it leads nowhere. A path with `[*]` or a filter is a list, an empty one where nothing
 *   fits; where what stands in front of these is missing, as in `$.missing[*]`, Jayway fails to find the path, which is null too (Jayway 2.0,
 *   not recorded; with its option that hides such failures it would be an empty list)
 * - `$input.json(x)` is its JSON, `""` (two quotes) for null (not recorded)
 * - `$input.params()` is the map of the three maps, `$input.params(x)` a parameter's String, empty where there is none (recorded)
 * - a member that is named without parentheses prints `{}`, as does `$input` itself (recorded in 2015)
 */
export class TemplateInput extends HostObject {
  public get javaClass(): string {
    return 'Input';
  }

  public override get missingProperty(): JavaValue {
    return '{}';
  }

  private readonly text: string | undefined;
  private known: Payload | undefined;
  private readonly given: ParameterData;
  private maps: JavaMap | undefined;
  private readonly paths: JsonPathCache;
  private spent: WorkBudget | undefined;

  public constructor(source: TemplateInputSource) {
    super();
    this.text = source.body;
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

  /** Made when it is asked for: many templates read parameters only. */
  private get payload(): Payload {
    return this.known ??= new Payload(this.text, this.budget);
  }

  private get budget(): WorkBudget {
    return this.spent ??= new WorkBudget();
  }

  private params(): JavaMap {
    this.maps ??= new JavaMap(PARAMETER_LOCATIONS.map((location) => [location, toJavaValue(this.given[location] ?? {})] as const));
    return this.maps;
  }

  private parameter(name: string | null): JavaValue {
    if (this.maps === undefined) {
      return this.givenParameter(name);
    }
    for (const location of PARAMETER_LOCATIONS) {
      const parameters = this.maps.get(location);
      const value = parameters instanceof JavaMap ? parameters.get(name) : null;
      if (value !== null) {
        return printValue(value);
      }
    }
    return '';
  }

  /** Written out location by location: every template asks, and a loop over the names of the locations costs more than what it finds. */
  private givenParameter(name: string | null): JavaValue {
    if (name === null) {
      return '';
    }
    // A location is looked at only where the ones before it have nothing: some make their parameters when they are asked for.
    const { path } = this.given;
    const inPath: unknown = path !== undefined && Object.hasOwn(path, name) ? path[name] : null;
    if (typeof inPath === 'string') {
      return inPath;
    }
    const { querystring } = this.given;
    const inQuery: unknown = inPath ?? (querystring !== undefined && Object.hasOwn(querystring, name) ? querystring[name] : null);
    if (typeof inQuery === 'string') {
      return inQuery;
    }
    const { header } = this.given;
    const found: unknown = inQuery ?? (header !== undefined && Object.hasOwn(header, name) ? header[name] : null);
    return typeof found === 'string' ? found : found === null || found === undefined ? '' : printValue(toJavaValue(found));
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
