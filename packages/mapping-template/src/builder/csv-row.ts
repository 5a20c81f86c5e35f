import { builderError } from './builder-error';
import { Declaration, describeSource } from './declaration';
import { Json } from './json';
import { ListParameter } from './list-parameter';
import { Shape } from './shape';

/**
 * One row of a CSV body, or a row for each item of a list.
 *
 * @example
 * import { CsvRow, Parameter, RequestTemplate } from '@model-gateway/mapping-template';
 *
 * const userId = Parameter.path('user_id').asInteger();
 * const items = Parameter.query('items').asIntegerList();
 * RequestTemplate.csv([CsvRow.forEach(items, userId, items.item)]);
 */
export class CsvRow {
  /**
   * One row.
   *
   * A text is quoted where its characters need it, a boolean is `true` or `false`, a missing value is an empty field,
   * and a list is a field for each item.
   *
   * @param fields literals, checked values, items of a list.
   */
  public static of(...fields: Json[]): CsvRow {
    return new CsvRow(fields);
  }

  /**
   * A row for each item of a list.
   *
   * @param list the list.
   * @param fields the fields of a row; `list.item` is the item.
   */
  public static forEach(list: ListParameter, ...fields: Json[]): CsvRow {
    if (list._declaration.list?.minItems === 0) {
      throw builderError(`the list ${describeSource(list._declaration.source)} makes rows and can be empty: got a 'minItems' of 0; `
        + "declare it with a 'minItems' of at least 1");
    }
    return new CsvRow(fields, list._declaration);
  }

  /**
   * @internal
   */
  public readonly _fields: readonly Shape[];

  /**
   * @internal
   */
  public readonly _list?: Declaration;

  private constructor(fields: readonly Json[], list?: Declaration) {
    if (fields.length === 0) { throw builderError('a CSV row has no fields: got none; give it at least one'); }
    this._fields = fields.map((field) => field._shape);
    this._list = list;
  }
}
