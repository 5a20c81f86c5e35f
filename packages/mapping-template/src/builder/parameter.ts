import { ParameterLocation } from '../gateway/analysis/template-reads';
import { refuseProblems } from './builder-error';
import { declareList, declareValue } from './declare';
import { BooleanListOptions, IntegerListOptions, NumberListOptions, OneOfListOptions, TextListOptions } from './list-options';
import { ListParameter } from './list-parameter';
import { BooleanOptions, IntegerOptions, JsonOptions, NumberOptions, OneOfOptions, TextOptions } from './parameter-options';
import { bodySource, parameterSource, Source } from './source';
import { TypedParameter } from './typed-parameter';
import { booleanType } from './types/boolean';
import { integerBoundProblems, integerType } from './types/integer';
import { jsonBoundProblems, jsonType } from './types/json-value';
import { numberBoundProblems, numberType } from './types/number';
import { oneOfProblems, oneOfType } from './types/one-of';
import { textBoundProblems, TextBounds, textType } from './types/text';
import { ValueType } from './value-type';

const TEXT_LENGTH = 1024;
const JSON_LENGTH = 8192;
const JSON_DEPTH = 8;

/**
 * A value that a caller sends, not yet of a type: first where it stands, then what it must be.
 *
 * A value that is not what it must be never reaches the model: the caller is told its name in a 400 answer.
 *
 * @example
 * import { Parameter } from '@model-gateway/mapping-template';
 *
 * Parameter.path('user_id').asInteger({ minimum: 0 });
 * Parameter.query('items').asIntegerList({ maxItems: 100 });
 * Parameter.header('X-Locale').asOneOf(['en', 'de'], { defaultValue: 'en' });
 * Parameter.body('$.user.name').asText({ maxLength: 64 });
 */
export class Parameter {
  /**
   * A variable of the resource's path.
   *
   * @param name its name between the braces of the path.
   */
  public static path(name: string): Parameter {
    return new Parameter(parameterSource(ParameterLocation.PATH, name));
  }

  /**
   * A parameter of the query string; the last one where a request has several of the name.
   *
   * @param name its name, in the case that callers write.
   */
  public static query(name: string): Parameter {
    return new Parameter(parameterSource(ParameterLocation.QUERYSTRING, name));
  }

  /**
   * A header; its name is found in any case.
   *
   * @param name its name.
   */
  public static header(name: string): Parameter {
    return new Parameter(parameterSource(ParameterLocation.HEADER, name));
  }

  /**
   * A place in the JSON body of the request.
   *
   * A body that is no JSON at all is answered 400 by API Gateway itself.
   *
   * @param path a JSONPath of names and indices, for example `$.user.id`.
   */
  public static body(path: string): Parameter {
    return new Parameter(bodySource(path));
  }

  private constructor(private readonly source: Source) {}

  /**
   * An integer, in digits without leading zeros.
   */
  public asInteger(options: IntegerOptions = {}): TypedParameter {
    return declareValue(this.source, this.integer(options), options, options.defaultValue);
  }

  /**
   * A number in plain decimal notation.
   */
  public asNumber(options: NumberOptions = {}): TypedParameter {
    return declareValue(this.source, this.number(options), options, options.defaultValue);
  }

  /**
   * `true` or `false`.
   */
  public asBoolean(options: BooleanOptions = {}): TypedParameter {
    return declareValue(this.source, booleanType(), options, options.defaultValue);
  }

  /**
   * A text, whatever characters it has; it is escaped wherever it is put.
   */
  public asText(options: TextOptions = {}): TypedParameter {
    return declareValue(this.source, this.text(options), options, options.defaultValue);
  }

  /**
   * One of a set of texts.
   */
  public asOneOf(values: string[], options: OneOfOptions = {}): TypedParameter {
    return declareValue(this.source, this.oneOf(values), options, options.defaultValue);
  }

  /**
   * Any JSON value: the text of a parameter is proven to be JSON, a part of a body is taken as it is.
   */
  public asJson(options: JsonOptions = {}): TypedParameter {
    const bounds = { maxLength: options.maxLength ?? JSON_LENGTH, maxDepth: options.maxDepth ?? JSON_DEPTH };
    this.check(jsonBoundProblems(bounds));
    return declareValue(this.source, jsonType(bounds), options, options.defaultValue);
  }

  /**
   * A list of integers: `1,2,3`, or a JSON list in a body.
   */
  public asIntegerList(options: IntegerListOptions = {}): ListParameter {
    return declareList(this.source, this.integer(options), options, options.defaultValue);
  }

  /**
   * A list of numbers: `0.5,1,-3.25`, or a JSON list in a body.
   */
  public asNumberList(options: NumberListOptions = {}): ListParameter {
    return declareList(this.source, this.number(options), options, options.defaultValue);
  }

  /**
   * A list of booleans: `true,false`, or a JSON list in a body.
   */
  public asBooleanList(options: BooleanListOptions = {}): ListParameter {
    return declareList(this.source, booleanType(), options, options.defaultValue);
  }

  /**
   * A list of texts: `a,b`, or a JSON list in a body.
   */
  public asTextList(options: TextListOptions = {}): ListParameter {
    return declareList(this.source, this.text(options), options, options.defaultValue);
  }

  /**
   * A list of texts of a set: `red,green`, or a JSON list in a body.
   */
  public asOneOfList(values: string[], options: OneOfListOptions = {}): ListParameter {
    return declareList(this.source, this.oneOf(values), options, options.defaultValue);
  }

  private integer({ minimum, maximum }: IntegerOptions | IntegerListOptions): ValueType {
    this.check(integerBoundProblems(minimum, maximum));
    return integerType(minimum, maximum);
  }

  private number({ minimum, maximum }: NumberOptions | NumberListOptions): ValueType {
    this.check(numberBoundProblems(minimum, maximum));
    return numberType(minimum, maximum);
  }

  private text(options: TextOptions | TextListOptions): ValueType {
    const bounds: TextBounds = {
      minLength: options.minLength ?? 1, maxLength: options.maxLength ?? Math.max(TEXT_LENGTH, options.minLength ?? 1), pattern: options.pattern,
    };
    this.check(textBoundProblems(bounds));
    return textType(bounds);
  }

  private oneOf(values: string[]): ValueType {
    this.check(oneOfProblems(values));
    return oneOfType([...values]);
  }

  private check(problems: readonly string[]): void {
    refuseProblems(`parameter '${this.source.name}'`, problems);
  }
}
