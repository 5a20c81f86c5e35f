import { given } from '@model-gateway/prop-checks';

/**
 * Which values of a parameter may become a header's: exactly one of the two.
 */
export interface AllowedValues {
  /**
   * The values that are passed on.
   *
   * @default - `pattern` says which
   */
  readonly values?: string[];

  /**
   * The regular expression, in Java's syntax, that the whole value must match to be passed on.
   *
   * @default - `values` says which
   */
  readonly pattern?: string;

  /**
   * Whether a request with any other value is answered 400 with the parameter's name, and no model is asked. A request without a value is not.
   *
   * The integration needs a described request for it, one of `requests`, which brings what refuses.
   *
   * @default false: the value is not passed on, and the request goes on without it
   */
  readonly refuseOthers?: boolean;
}

/**
 * Where the value of a header for the endpoint comes from: a fixed text, or a parameter of the client's request.
 *
 * A parameter always comes with a rule for its values, because what it says decides which model answers and what is
 * billed. A value that breaks the rule is not sent, so that the endpoint's default holds, or the request is refused.
 */
export class HeaderValue {
  /**
   * The same text on every request.
   *
   * @param text printable ASCII without a single quote, at most 1024 characters
   * @throws an error where the text cannot be a header
   */
  public static fixed(text: string): HeaderValue {
    return new HeaderValue(text);
  }

  /**
   * The value of a query parameter.
   *
   * @param name the parameter's name
   * @param allowed which values are passed on
   * @throws an error where the rule is missing or the name is none that API Gateway takes
   */
  public static fromQueryString(name: string, allowed: AllowedValues): HeaderValue {
    return new HeaderValue(undefined, 'querystring', name, allowed);
  }

  /**
   * The value of a header of the client's request.
   *
   * @param name the header's name, in the case in which clients send it
   * @param allowed which values are passed on
   * @throws an error where the rule is missing or the name is none that API Gateway takes
   */
  public static fromHeader(name: string, allowed: AllowedValues): HeaderValue {
    return new HeaderValue(undefined, 'header', name, allowed);
  }

  /**
   * The value of a variable of the path.
   *
   * @param name the variable's name, without braces
   * @param allowed which values are passed on
   * @throws an error where the rule is missing or the name is none that API Gateway takes
   */
  public static fromPath(name: string, allowed: AllowedValues): HeaderValue {
    return new HeaderValue(undefined, 'path', name, allowed);
  }

  /**
   * The fixed text.
   *
   * @default - the value comes from a parameter
   */
  public readonly text?: string;

  /**
   * The parameter, as a method declares it: `method.request.{path|querystring|header}.{name}`.
   *
   * @default - the value is fixed
   */
  public readonly parameter?: string;

  /**
   * Which values of the parameter are passed on.
   *
   * @default - the value is fixed
   */
  public readonly allowed?: AllowedValues;

  private constructor(text?: string, location?: string, name?: string, allowed?: AllowedValues) {
    if (name !== undefined && !/^[a-zA-Z0-9._$-]+$/.test(name)) {
      throw new Error(`a header cannot come from the parameter '${name}': API Gateway takes names of letters, digits, dots, hyphens, `
        + 'underscores and dollar signs; rename the parameter');
    }
    const rule = allowed && given(allowed);
    if (location !== undefined && (rule?.values === undefined) === (rule?.pattern === undefined)) {
      throw new Error(`the header's values from the parameter '${name}' need one rule: got ${rule?.values ? "both 'values' and" : "neither 'values' nor"} `
        + "'pattern'; give one of them");
    }
    if (rule?.values?.length === 0) {
      throw new Error(`the header's values from the parameter '${name}' allow nothing: got an empty list; name at least one value`);
    }
    this.text = text;
    this.parameter = location && `method.request.${location}.${name}`;
    this.allowed = rule;
  }
}
