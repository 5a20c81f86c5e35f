import { builderError } from './builder-error';
import { InvalidValue } from './invalid-value';
import { Json } from './json';
import { Names } from './names';
import { printJson } from './print-json';
import { declarationOf, partsOf } from './shape';

/**
 * The mapping template of a response, described in code: the endpoint's JSON answer in, the client's body out.
 *
 * Whatever the model answers, the body has exactly the declared keys, and each value is of its type or `null`.
 *
 * @example
 * import { Answer, Json, ResponseTemplate } from '@model-gateway/mapping-template';
 *
 * const predictions = Answer.path('$.predictions').asList();
 * ResponseTemplate.json(Json.object({ scores: predictions.forEach(predictions.item.asNumber()) }));
 */
export class ResponseTemplate {
  /**
   * A JSON body.
   */
  public static json(body: Json): ResponseTemplate {
    for (const part of partsOf(body._shape)) {
      const declaration = declarationOf(part);
      if (declaration !== undefined) {
        throw builderError(`a response cannot hold a checked value of the request: got parameter '${declaration.source.name}'; use a value of Answer`);
      }
    }
    const context = { names: new Names(), onInvalid: InvalidValue.REFUSE, lists: [] };
    return new ResponseTemplate(`${printJson(body._shape, context)}\n`, 'application/json');
  }

  /**
   * The endpoint's answer as it is.
   *
   * @param contentType the content type of the answer.
   */
  public static passThrough(contentType: string = 'application/json'): ResponseTemplate {
    return new ResponseTemplate('$input.body', contentType);
  }

  private constructor(
    /**
     * The template's text.
     */
    public readonly text: string,
    /**
     * The content type of the body that the client gets.
     */
    public readonly contentType: string,
  ) {}

  /**
   * The template's text.
   */
  public toString(): string {
    return this.text;
  }
}
