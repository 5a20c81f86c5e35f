import { equalValues } from './equal-values';
import { JavaObject } from './java-value';
import type { JavaValue, PrintValue } from './java-value';
import { checkTextLength } from './work-limit';

/** What maps hold that have never held anything; nothing is ever put into it. */
const NOTHING = new Map<JavaValue, JavaValue>();

/**
 * java.util.LinkedHashMap: keeps the order in which keys came, prints as `{k=v, k2=v2}`.
 *
 * Keys are compared as Java compares them: the String "1" and the Integer 1 are two keys, equal lists are one.
 */
export class JavaMap extends JavaObject {
  public get javaClass(): string {
    return 'java.util.LinkedHashMap';
  }

  /** How often keys came or went; tells an iterator that the map has changed. */
  public changes = 0;
  private store: Map<JavaValue, JavaValue>;
  private objectKeys: JavaObject[] | undefined;

  public constructor(entries?: Iterable<readonly [JavaValue, JavaValue]>) {
    super();
    this.store = NOTHING;
    if (entries !== undefined) {
      for (const [key, value] of entries) {
        this.put(key, value);
      }
    }
  }

  public get size(): number {
    return this.store.size;
  }

  /** The value of a key; null where the key is absent. */
  public get(key: JavaValue): JavaValue {
    const found = this.store.get(this.stored(key));
    return found === undefined ? null : found;
  }

  public has(key: JavaValue): boolean {
    return this.store.has(this.stored(key));
  }

  /** Sets a key and answers its former value, null where there was none. A known key keeps its place. */
  public put(key: JavaValue, value: JavaValue): JavaValue {
    const own = this.stored(key);
    const former = this.store.get(own);
    if (former === undefined) {
      this.changes++;
      if (own instanceof JavaObject) {
        (this.objectKeys ??= []).push(own);
      }
    }
    if (this.store === NOTHING) {
      this.store = new Map();
    }
    this.store.set(own, value);
    return former === undefined ? null : former;
  }

  /** Removes a key and answers its former value, null where there was none. */
  public remove(key: JavaValue): JavaValue {
    const own = this.stored(key);
    const former = this.store.get(own);
    if (this.store.delete(own)) {
      this.changes++;
      this.objectKeys = own instanceof JavaObject ? this.objectKeys?.filter((known) => known !== own) : this.objectKeys;
    }
    return former === undefined ? null : former;
  }

  public clear(): void {
    this.changes++;
    this.store.clear();
    this.objectKeys = undefined;
  }

  public keys(): IterableIterator<JavaValue> {
    return this.store.keys();
  }

  public values(): IterableIterator<JavaValue> {
    return this.store.values();
  }

  public entries(): IterableIterator<[JavaValue, JavaValue]> {
    return this.store.entries();
  }

  public print(print: PrintValue, depth: number): string {
    let text = '{';
    let first = true;
    for (const [key, value] of this.store) {
      text += first ? '' : ', ';
      text += key === this ? '(this Map)' : print(key, depth + 1);
      text += '=';
      text += value === this ? '(this Map)' : print(value, depth + 1);
      checkTextLength(text);
      first = false;
    }
    return text + '}';
  }

  public override equals(other: JavaValue): boolean {
    if (!(other instanceof JavaMap) || other.size !== this.size) {
      return other === this;
    }
    for (const [key, value] of this.store) {
      if (!other.has(key) || !equalValues(value, other.get(key))) {
        return false;
      }
    }
    return true;
  }

  /** The key as it is stored: primitives are themselves, an object is the first one that equals it. */
  private stored(key: JavaValue): JavaValue {
    if (typeof key !== 'object' || key === null || this.objectKeys === undefined) {
      return key;
    }
    return this.objectKeys.find((known) => known.equals(key)) ?? key;
  }
}
