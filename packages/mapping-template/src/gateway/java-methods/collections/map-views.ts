import {
  equalValues, JavaCollection, JavaIterator, JavaMap, JavaObject, MapIterator, type JavaValue, type PrintValue,
} from '../../../vtl/values';

/** java.util.Map.Entry of a map: setting its value sets the map's. */
export class MapEntry extends JavaObject {
  public get javaClass(): string {
    return 'java.util.Map$Entry';
  }

  public constructor(private readonly map: JavaMap, public readonly key: JavaValue) {
    super();
  }

  public get value(): JavaValue {
    return this.map.get(this.key);
  }

  /** Answers the former value. */
  public setValue(value: JavaValue): JavaValue {
    return this.map.put(this.key, value);
  }

  public print(print: PrintValue, depth: number): string {
    return `${print(this.key, depth + 1)}=${print(this.value, depth + 1)}`;
  }

  public override equals(other: JavaValue): boolean {
    return other instanceof MapEntry && equalValues(this.key, other.key) && equalValues(this.value, other.value);
  }
}

/** What `keySet()`, `values()` and `entrySet()` answer: a look at the map that follows its changes. */
export abstract class MapView extends JavaCollection {
  public constructor(protected readonly map: JavaMap) {
    super();
  }

  public get size(): number {
    return this.map.size;
  }

  public *elements(): Iterable<JavaValue> {
    for (const key of this.map.keys()) {
      yield this.pick(key);
    }
  }

  public iterator(): JavaIterator {
    return new MapIterator(this.map, (key) => this.pick(key), this.javaClass.replace(/(?:s|Set)$/, 'Iterator'));
  }

  public clear(): void {
    this.map.clear();
  }

  /** The element for a key. */
  protected abstract pick(key: JavaValue): JavaValue;
  public abstract contains(element: JavaValue): boolean;
  /** Removes an element, and with it the key; answers whether there was one. */
  public abstract remove(element: JavaValue): boolean;
}

/** A view that is a set: equal to any set with the same elements. */
export abstract class JavaSetView extends MapView {
  public override equals(other: JavaValue): boolean {
    if (!(other instanceof JavaSetView) || other.size !== this.size) {
      return other === this;
    }
    for (const element of other.elements()) {
      if (!this.contains(element)) {
        return false;
      }
    }
    return true;
  }
}

export class KeySet extends JavaSetView {
  public get javaClass(): string {
    return 'java.util.LinkedHashMap$LinkedKeySet';
  }

  public contains(element: JavaValue): boolean {
    return this.map.has(element);
  }

  public remove(element: JavaValue): boolean {
    const known = this.map.has(element);
    this.map.remove(element);
    return known;
  }

  protected pick(key: JavaValue): JavaValue {
    return key;
  }
}

export class EntrySet extends JavaSetView {
  public get javaClass(): string {
    return 'java.util.LinkedHashMap$LinkedEntrySet';
  }

  public contains(element: JavaValue): boolean {
    return element instanceof MapEntry && this.map.has(element.key) && equalValues(this.map.get(element.key), element.value);
  }

  public remove(element: JavaValue): boolean {
    const known = this.contains(element);
    if (known && element instanceof MapEntry) {
      this.map.remove(element.key);
    }
    return known;
  }

  protected pick(key: JavaValue): JavaValue {
    return new MapEntry(this.map, key);
  }
}

export class ValuesView extends MapView {
  public get javaClass(): string {
    return 'java.util.LinkedHashMap$LinkedValues';
  }

  public contains(element: JavaValue): boolean {
    for (const value of this.map.values()) {
      if (equalValues(value, element)) {
        return true;
      }
    }
    return false;
  }

  public remove(element: JavaValue): boolean {
    for (const [key, value] of this.map.entries()) {
      if (equalValues(value, element)) {
        this.map.remove(key);
        return true;
      }
    }
    return false;
  }

  protected pick(key: JavaValue): JavaValue {
    return this.map.get(key);
  }
}

/** Whether a collection holds a value. */
export function holds(collection: JavaCollection, value: JavaValue): boolean {
  if (collection instanceof MapView) {
    return collection.contains(value);
  }
  for (const element of collection.elements()) {
    if (equalValues(element, value)) {
      return true;
    }
  }
  return false;
}
