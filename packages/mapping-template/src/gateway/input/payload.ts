import { JavaCollection, JavaList, JavaMap, type JavaValue } from '../../vtl/values';
import { trim } from '../java-methods/text/trim';
import { JsonList, parseJson } from '../json';
import type { WorkBudget } from './work-budget';

/**
 * The payload of a request or response as `$input` reads it.
 *
 * A text that begins with `{`, `[` or `"` is JSON, any other text is a String; an empty payload is `{}` (recorded). It is parsed when it is
 * first asked for.
 *
 * Each question sees the payload as it came, whatever the template did to earlier answers. The first list or map that is handed out is the
 * parsed one itself, so that the usual `$input.path('$')` costs one parsing and no copy.
 */
export class Payload {
  private readonly text: string;
  private parsed: JavaValue | undefined;
  private given = false;

  public constructor(body: string | undefined, private readonly budget: WorkBudget) {
    this.text = body === undefined || body === '' ? '{}' : body;
  }

  /** The payload as it came. */
  public get body(): string {
    return this.text;
  }

  /**
   * The document, to be looked at only.
   *
   * @throws Fault MAP4001 where the payload is no JSON
   */
  public document(): JavaValue {
    return this.parsed ??= this.parse();
  }

  /** A part of the document as a value that the template may change. */
  public handOut(part: JavaValue): JavaValue {
    if (!(part instanceof JavaList || part instanceof JavaMap)) {
      if (part instanceof JavaCollection) {
        // The keys of an object, which can be removed from it.
        this.giveAway();
      }
      return part;
    }
    if (this.given) {
      return this.copy(part);
    }
    this.giveAway();
    return part;
  }

  private giveAway(): void {
    this.given = true;
    this.parsed = undefined;
  }

  private parse(): JavaValue {
    const text = trim(this.text);
    this.budget.spendText(text.length);
    return text.startsWith('{') || text.startsWith('[') || text.startsWith('"') ? parseJson(text, 'payload') : text;
  }

  private copy(value: JavaValue): JavaValue {
    this.budget.spend(1);
    if (value instanceof JavaList) {
      return new JsonList(value.items.map((item) => this.copy(item)));
    }
    if (value instanceof JavaMap) {
      const map = new JavaMap();
      for (const [key, item] of value.entries()) {
        map.put(key, this.copy(item));
      }
      return map;
    }
    return value;
  }
}
