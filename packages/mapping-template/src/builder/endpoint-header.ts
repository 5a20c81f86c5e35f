import { builderError } from './builder-error';
import { Declaration } from './declaration';
import { TypedParameter } from './typed-parameter';

/**
 * The value of a header that the model's endpoint gets, such as the target model or the session.
 */
export class EndpointHeader {
  /**
   * A checked value of the request. A text in it must be printable ASCII, so that no caller can end the header.
   */
  public static of(parameter: TypedParameter): EndpointHeader {
    return new EndpointHeader('', declarationOf(parameter));
  }

  /**
   * A checked value of the request behind a fixed text, for example a key behind a bucket and prefix.
   *
   * @param prefix the fixed text; may hold values that are known at deployment only.
   */
  public static prefixed(prefix: string, parameter: TypedParameter): EndpointHeader {
    return new EndpointHeader(prefix, declarationOf(parameter));
  }

  /**
   * A fixed text.
   */
  public static fixed(text: string): EndpointHeader {
    return new EndpointHeader(text);
  }

  private constructor(
    /**
     * @internal
     */
    public readonly _prefix: string,
    /**
     * @internal
     */
    public readonly _declaration?: Declaration,
  ) {
    if (/[^ -~]/.test(_prefix)) {
      throw builderError(`a header's text must be printable ASCII: got ${JSON.stringify(_prefix)}; take the other characters out`);
    }
  }
}

function declarationOf(parameter: TypedParameter): Declaration {
  const shape = parameter._shape;
  if (shape.kind !== 'value' || shape.declaration.type.readAsJson) {
    throw builderError('a header cannot hold JSON: got a parameter of asJson; declare it as a text or a number');
  }
  return shape.declaration;
}
