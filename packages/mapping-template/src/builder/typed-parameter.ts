import { Declaration } from './declaration';
import { Json } from './json';
import { Shape } from './shape';

/**
 * A value of the request whose type is checked before anything reaches the model.
 *
 * Made by `Parameter`, for example `Parameter.path('user_id').asInteger()`. It is a part of a JSON body, a field of a CSV row,
 * the value of a header or a text body, wherever it is put.
 */
export class TypedParameter extends Json {
  /**
   * @internal
   */
  public static _declare(declaration: Declaration): TypedParameter {
    return new TypedParameter(declaration);
  }

  /**
   * @internal
   */
  public readonly _shape: Shape;

  private constructor(declaration: Declaration) {
    super();
    this._shape = { kind: 'value', declaration };
  }
}
