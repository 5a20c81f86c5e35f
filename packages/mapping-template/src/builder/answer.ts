import { AnswerPlace, AnswerType } from './answer-place';
import { builderError } from './builder-error';
import { Json } from './json';
import { definiteSteps } from './source';

const MEMBER = /^[^'"\\$#\u0000-\u001f\u007f-\uffff]+$/;

/**
 * A place in the endpoint's JSON answer, not yet of a type: first where it stands, then what is printed of it.
 *
 * The client's body always has the declared keys and types, whatever the model answers: where the answer has nothing of the type, it is `null`.
 * So is an empty text.
 *
 * @example
 * import { Answer, Json } from '@model-gateway/mapping-template';
 *
 * const predictions = Answer.path('$.predictions').asList();
 * Json.object({ scores: predictions.forEach(predictions.item.member('score').asNumber()) });
 */
export class Answer {
  /**
   * A place in the answer.
   *
   * @param path a JSONPath of names and indices, for example `$.predictions[0].score`; `$` is the whole answer.
   */
  public static path(path: string): Answer {
    return new Answer({ kind: 'root', path, steps: definiteSteps(path) });
  }

  /**
   * @internal
   */
  public static _item(list: AnswerPlace): Answer {
    return new Answer({ kind: 'item', list, names: [] });
  }

  private constructor(private readonly place: AnswerPlace) {}

  /**
   * A member of the object that stands at this place.
   *
   * @param name the member's key.
   */
  public member(name: string): Answer {
    if (!MEMBER.test(name)) {
      throw builderError(`a member's name cannot stand in a JSONPath: got ${JSON.stringify(name)}; `
        + "allowed are printable ASCII characters without quotes, backslash, '$' and '#'");
    }
    const { place } = this;
    if (place.kind === 'item') { return new Answer({ ...place, names: [...place.names, name] }); }
    return new Answer({ kind: 'root', path: `${place.path}['${name}']`, steps: [...place.steps, name] });
  }

  /**
   * The number at this place.
   */
  public asNumber(): Json {
    return this.typed('number');
  }

  /**
   * The text at this place; of a number or boolean, its text.
   */
  public asText(): Json {
    return this.typed('string');
  }

  /**
   * The boolean at this place.
   */
  public asBoolean(): Json {
    return this.typed('boolean');
  }

  /**
   * Whatever stands at this place, as it is.
   */
  public asJson(): Json {
    return this.typed('json');
  }

  /**
   * The list at this place, of which each item is printed in a shape of its own: at most 1000 items.
   */
  public asList(): AnswerList {
    return AnswerList._of(this.place);
  }

  private typed(type: AnswerType): Json {
    return Json._of({ kind: 'answer', place: this.place, type });
  }
}

/**
 * A list in the endpoint's answer.
 */
export class AnswerList {
  /**
   * @internal
   */
  public static _of(place: AnswerPlace): AnswerList {
    return new AnswerList(place);
  }

  /**
   * One item, within `forEach` of this list.
   */
  public readonly item: Answer;

  private constructor(private readonly place: AnswerPlace) {
    this.item = Answer._item(place);
  }

  /**
   * A JSON list with one part for each item of this list; empty where the answer has no list there.
   *
   * @param part what stands there for an item; `item` is the item itself.
   */
  public forEach(part: Json): Json {
    return Json._of({ kind: 'answerForEach', list: this.place, item: part._shape });
  }
}
