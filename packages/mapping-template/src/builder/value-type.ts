/**
 * A schema as OpenAPI 3.0 writes it.
 */
export type Schema = { readonly [keyword: string]: unknown };

/**
 * How far a value travels after its proof, which decides what else its text must not hold.
 */
export interface TextUse {
  /** It is a header of the request to the model: printable ASCII only. */
  readonly header: boolean;
  /** It is a field of a CSV row: no control characters, line ends among them. */
  readonly csv: boolean;
}

/**
 * One type of value that a caller may send: what proves it, how it is written, how it is documented.
 *
 * Every condition is printed into a template and is true when the value is NOT of the type.
 * A missing value is the empty text and breaks every type.
 */
export interface ValueType {
  /**
   * What the value is, for the template's comment and for the documentation: 'an integer from 0 to 9'.
   */
  readonly sentence: string;

  readonly schema: Schema;

  /**
   * Whether the value stands between quotes in JSON.
   */
  readonly quoted: boolean;

  /**
   * Whether a value from a JSON body is read as JSON text, and not as data.
   */
  readonly readAsJson: boolean;

  /**
   * Lines that stand before the condition.
   */
  prepare(variable: string, isData: boolean): string[];

  /**
   * The condition for a text from path, query string or header.
   */
  textBreaks(variable: string, use: TextUse): string;

  /**
   * The condition for a value from a JSON body.
   */
  dataBreaks(variable: string, use: TextUse): string;

  /**
   * The text of a default value; undefined where the value is not of this type.
   */
  textOf(value: unknown): string | undefined;
}
