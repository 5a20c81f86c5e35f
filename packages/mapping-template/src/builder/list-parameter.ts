import { Declaration } from './declaration';
import { Json } from './json';
import { Shape } from './shape';

/**
 * A list in the request, of which every item's type is checked before anything reaches the model.
 *
 * From path, query string and headers it is a text with commas (`101,102`), from a body a JSON list.
 * Standing in a body by itself it is a JSON list; in a CSV row it is a field for each item.
 *
 * @example
 * import { Json, Parameter } from '@model-gateway/mapping-template';
 *
 * const items = Parameter.query('items').asIntegerList({ maxItems: 100 });
 * Json.object({ instances: items.forEach(Json.object({ in1: Json.array(items.item) })) });
 */
export class ListParameter extends Json {
  /**
   * @internal
   */
  public static _declare(declaration: Declaration): ListParameter {
    return new ListParameter(declaration);
  }

  /**
   * One item, within `forEach` of this list.
   */
  public readonly item: Json;

  /**
   * How many items the request holds: an integer.
   */
  public readonly count: Json;

  /**
   * @internal
   */
  public readonly _shape: Shape;

  /**
   * @internal
   */
  public readonly _declaration: Declaration;

  private constructor(declaration: Declaration) {
    super();
    this._declaration = declaration;
    this._shape = { kind: 'value', declaration };
    this.item = Json._of({ kind: 'item', list: declaration });
    this.count = Json._of({ kind: 'count', list: declaration });
  }

  /**
   * A JSON list with one part for each item of this list.
   *
   * @param part what stands there for an item; `item` is the item itself.
   */
  public forEach(part: Json): Json {
    return Json._of({ kind: 'forEach', list: this._declaration, item: part._shape });
  }
}
