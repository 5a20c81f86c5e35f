import { JavaFloat, JavaMap, type JavaValue } from '../../vtl/values';
import { trim } from '../java-methods/text/trim';
import { jsonDepthFault, jsonFault, type JsonSource } from './json-fault';
import { JsonList } from './json-list';
import { parseFraction, parseWhole } from './parse-number';

/**
 * Nesting at which a text is refused.
 *
 * json-smart 2.2 itself goes on until the stack is full; since 2.4.9 the limit is 400.
 */
export const MAX_JSON_DEPTH = 400;

/** What json-smart takes for the end of the text: a real U+001A is one, too. */
const END = 0x1a;

/** Characters from here on never end an unquoted text: the table of stops in json-smart is no longer. */
const STOP_TABLE_SIZE = 126;

const isStop = {
  key: (code: number): boolean => code === 0x3a || code === END,
  member: (code: number): boolean => code === 0x2c || code === 0x7d || code === END,
  element: (code: number): boolean => code === 0x2c || code === 0x5d || code === END,
  top: (code: number): boolean => code === END,
} as const;

type Stop = (code: number) => boolean;

/**
 * Parses a text as json-smart 2.2 does in its permissive mode, the version that the evidence about API Gateway was taken with.
 *
 * It accepts single quotes, no quotes, commas too many, anything behind the first value, leading zeros and NaN; the last of equal keys
 * wins. Lists are `JsonList`s, objects are maps in the order of the text, numbers as in `parse-number.ts`.
 *
 * json-smart 2.5.0, which comes with Jayway 2.9.0, differs in four places: it refuses more than 400 levels (as this parser does), it keeps
 * a Double for a long fraction where nothing is lost, it reports a malformed number as "Unexpected token", and it keeps U+007F in a
 * quoted string with a backslash.
 *
 * @throws Fault MAP4001, MAP4002 or MAP4005, by source, with json-smart's own message; MAP5022
 */
export function parseJson(text: string, source: JsonSource): JavaValue {
  return new JsonParser(text, source).parse();
}

/** One class, long as it is: every rule reads and moves the same place in the text, and large payloads run through all of them. */
class JsonParser {
  private at = 0;
  private code: number;
  private depth = 0;

  public constructor(private readonly text: string, private readonly source: JsonSource) {
    this.code = text.length > 0 ? text.charCodeAt(0) : END;
  }

  public parse(): JavaValue {
    return this.value(isStop.top);
  }

  private next(): void {
    this.at++;
    this.code = this.at < this.text.length ? this.text.charCodeAt(this.at) : END;
  }

  private value(stop: Stop): JavaValue {
    for (;;) {
      switch (this.code) {
        case 0x20:
        case 0x0d:
        case 0x0a:
        case 0x09:
          this.next();
          continue;
        case 0x3a:
        case 0x7d:
        case 0x5d:
          return this.unexpected(this.at);
        case 0x7b:
          return this.object();
        case 0x5b:
          return this.list();
        case 0x22:
        case 0x27:
          return this.quoted();
        default:
          return this.code >= 0x30 && this.code <= 0x39 || this.code === 0x2d ? this.number(stop) : this.word(stop);
      }
    }
  }

  private word(stop: Stop): JavaValue {
    const first = this.text[this.at];
    const word = this.unquoted(stop);
    // A blank that JSON does not know, such as a form feed, is trimmed, but then the word is a text.
    switch (word.charAt(0) === first ? word : undefined) {
      case 'null':
        return null;
      case 'true':
        return true;
      case 'false':
        return false;
      case 'NaN':
        return new JavaFloat(NaN);
      default:
        return word;
    }
  }

  private unquoted(stop: Stop, start = this.at): string {
    while (this.code >= STOP_TABLE_SIZE || !stop(this.code)) {
      this.next();
    }
    return trim(this.text.slice(start, this.at));
  }

  private number(stop: Stop): JavaValue {
    const start = this.at;
    this.next();
    this.digits();
    if (!this.isAt('.eE')) {
      return this.numberEnd(start, stop) ?? parseWhole(trim(this.text.slice(start, this.at)));
    }
    if (this.isAt('.')) {
      this.next();
      this.digits();
    }
    if (this.isAt('eE')) {
      this.next();
      if (!this.isAt('+-0123456789')) {
        return this.unquoted(stop, start);
      }
      this.next();
      this.digits();
    }
    return this.numberEnd(start, stop) ?? this.fraction(trim(this.text.slice(start, this.at)));
  }

  /** The text from the start on where something else than an end follows the number: then it is a text. */
  private numberEnd(start: number, stop: Stop): string | undefined {
    this.skipBlank();
    return this.code < STOP_TABLE_SIZE && !stop(this.code) ? this.unquoted(stop, start) : undefined;
  }

  private fraction(text: string): JavaValue {
    const number = parseFraction(text);
    if (number === undefined) {
      throw jsonFault(this.source, `For input string: "${text}"`, this.at);
    }
    return number;
  }

  private isAt(characters: string): boolean {
    return this.at < this.text.length && characters.includes(this.text[this.at]);
  }

  private digits(): void {
    while (this.code >= 0x30 && this.code <= 0x39) {
      this.next();
    }
  }

  private skipBlank(): void {
    while (this.code <= 0x20 && this.code !== END) {
      this.next();
    }
  }

  private list(): JavaValue {
    this.enter();
    const list = new JsonList();
    this.next();
    for (;;) {
      switch (this.code) {
        case 0x20:
        case 0x0d:
        case 0x0a:
        case 0x09:
        case 0x2c:
          this.next();
          continue;
        case 0x5d:
          this.next();
          this.depth--;
          return list;
        case 0x3a:
        case 0x7d:
          return this.unexpected(this.at);
        case END:
          return this.fail(`Unexpected End Of File position ${this.at - 1}: EOF`, this.at - 1);
        default:
          list.items.push(this.value(isStop.element));
      }
    }
  }

  private object(): JavaValue {
    this.enter();
    const map = new JavaMap();
    for (;;) {
      this.next();
      switch (this.code) {
        case 0x20:
        case 0x0d:
        case 0x0a:
        case 0x09:
        case 0x2c:
          continue;
        case 0x3a:
        case 0x5d:
        case 0x5b:
        case 0x7b:
          return this.unexpected(this.at);
        case 0x7d:
          this.next();
          this.depth--;
          return map;
        default:
          if (!this.member(map)) {
            this.next();
            this.depth--;
            return map;
          }
      }
    }
  }

  /** A key and its value; false where the object ends behind it. */
  private member(map: JavaMap): boolean {
    const key = this.code === 0x22 || this.code === 0x27 ? this.quoted() : this.unquoted(isStop.key);
    this.skipBlank();
    if (this.code !== 0x3a) {
      return this.code === END ? this.unexpectedEnd() : this.unexpected(this.at - 1);
    }
    if (this.at + 1 >= this.text.length) {
      return this.fail(`Unexpected End Of File position ${this.at}: EOF`, this.at);
    }
    this.next();
    map.put(key, this.value(isStop.member));
    this.skipBlank();
    if (this.isAt('},')) {
      return this.isAt(',');
    }
    return this.code === END as number ? this.unexpectedEnd()
      : this.fail(`Unexpected token ${this.text[this.at]} at position ${this.at - 1}.`, this.at - 1);
  }

  private quoted(): string {
    const { text } = this;
    const quote = text[this.at];
    const end = text.indexOf(quote, this.at + 1);
    if (end < 0) {
      return this.fail(`Unexpected End Of File position ${text.length}: null`, text.length);
    }
    const found = text.slice(this.at + 1, end);
    if (found.includes('\\')) {
      return this.escaped(quote.charCodeAt(0));
    }
    this.at = end;
    this.next();
    return found;
  }

  /** A string with a backslash in it. Unlike in one without, control characters are dropped and U+001A ends the text. */
  private escaped(quote: number): string {
    let result = '';
    for (;;) {
      this.next();
      if (this.code === quote) {
        this.next();
        return result;
      }
      if (this.code === END) {
        return this.unexpectedEnd();
      }
      if (this.code === 0x5c) {
        this.next();
        result += this.escape();
      } else if (this.code > 0x1f && this.code !== 0x7f) {
        result += this.text[this.at];
      }
    }
  }

  private escape(): string {
    switch (this.text[this.at]) {
      case 't':
        return '\t';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 'f':
        return '\f';
      case 'b':
        return '\b';
      case '\\':
      case '/':
      case '\'':
      case '"':
        return this.text[this.at];
      case 'u':
        return this.codeUnit(4);
      case 'x':
        return this.codeUnit(2);
      default:
        return '';
    }
  }

  private codeUnit(digits: number): string {
    let value = 0;
    for (let count = 0; count < digits; count++) {
      this.next();
      const digit = this.code === END ? NaN : Number.parseInt(String.fromCharCode(this.code), 16);
      if (Number.isNaN(digit)) {
        return this.code === END ? this.fail(`Unexpected End Of File position ${this.at}: EOF`, this.at)
          : this.fail(`Unexpected unicode escape sequence ${this.text[this.at]} at position ${this.at}.`, this.at);
      }
      value = value * 16 + digit;
    }
    return String.fromCharCode(value);
  }

  private enter(): void {
    if (++this.depth > MAX_JSON_DEPTH) {
      throw jsonDepthFault(this.source, MAX_JSON_DEPTH, this.text[this.at], this.at);
    }
  }

  private unexpected(position: number): never {
    return this.fail(`Unexpected character (${String.fromCharCode(this.code)}) at position ${position}.`, position);
  }

  private unexpectedEnd(): never {
    return this.fail(`Unexpected End Of File position ${this.at - 1}: null`, this.at - 1);
  }

  private fail(java: string, offset: number): never {
    throw jsonFault(this.source, java, Math.max(offset, 0));
  }
}
