import { builderError } from './builder-error';
import { jsonData, jsonText } from './json-text';
import { Shape } from './shape';

/**
 * A part of a JSON body: data that never changes, a checked value of the request, or an object or list of such parts.
 *
 * Parts are immutable and can stand in several bodies. The checked values come from `Parameter` (in a request) and from `Answer` (in a response).
 *
 * @example
 * import { Json, Parameter } from '@model-gateway/mapping-template';
 *
 * const userId = Parameter.path('user_id').asInteger({ minimum: 0 });
 * const body = Json.object({ instances: Json.array(Json.object({ in0: userId, k: Json.literal(10) })) });
 */
export abstract class Json {
  /**
   * Data that is the same in every request.
   *
   * Every character is safe in it: `$` and `#` are written so that the template language does not see them.
   *
   * @param value a text, a number, a boolean, null, or lists and objects of these.
   * @throws when the value has no JSON form.
   */
  public static literal(value: unknown): Json {
    const data = jsonData(value);
    jsonText(data);
    return new JsonPart({ kind: 'literal', value: data });
  }

  /**
   * A JSON object with exactly these members, in this order.
   *
   * @param members the parts by their keys.
   */
  public static object(members: { [key: string]: Json }): Json {
    const entries = Object.entries(members).map(([key, member]) => {
      jsonText(key);
      return [key, shapeOf(member, `the member ${JSON.stringify(key)}`)] as const;
    });
    return new JsonPart({ kind: 'object', members: entries });
  }

  /**
   * A JSON list with exactly these items.
   *
   * @param items the parts in their order.
   */
  public static array(...items: Json[]): Json {
    return new JsonPart({ kind: 'array', items: items.map((item, index) => shapeOf(item, `item ${index}`)) });
  }

  /**
   * @internal
   */
  public static _of(shape: Shape): Json {
    return new JsonPart(shape);
  }

  /**
   * @internal
   */
  public abstract readonly _shape: Shape;
}

class JsonPart extends Json {
  public constructor(public readonly _shape: Shape) {
    super();
  }
}

function shapeOf(part: Json, place: string): Shape {
  if (!(part instanceof Json)) {
    throw builderError(`${place} is not a part of a body: got ${String(part)}; write Json.literal(...), Json.object(...), Json.array(...), `
      + 'or a value of Parameter');
  }
  return part._shape;
}
