import type { JavaArray } from './java-array';
import type { JavaCollection, JavaList } from './java-list';
import type { JavaMap } from './java-map';
import { identityHash } from './identity-hash';
import { JavaObject } from './java-value';
import type { JavaValue } from './java-value';

/** A change of a collection while something walks it: Java's ConcurrentModificationException. */
export class ConcurrentChange extends Error {
  public constructor() {
    super('the collection was changed while it was walked');
    this.name = 'ConcurrentChange';
  }
}

/** Asking an iterator for more than there is: Java's NoSuchElementException. */
export class NoMoreElements extends Error {
  public constructor() {
    super('the iterator has no more elements');
    this.name = 'NoMoreElements';
  }
}

/** java.util.Iterator */
export abstract class JavaIterator extends JavaObject {
  public get javaClass(): string {
    return 'java.util.Iterator';
  }

  public abstract hasNext(): boolean;

  /** @throws NoMoreElements behind the last element, ConcurrentChange where the collection has changed */
  public abstract next(): JavaValue;

  /** Removes the element that `next` answered last. */
  public abstract remove(): void;

  public print(): string {
    return `${this.javaClass}@${identityHash(this)}`;
  }
}

/** Walks a list; a list that changed its size meanwhile makes `next` fail, and `hasNext` true until the positions meet. */
export class ListIterator extends JavaIterator {
  public override get javaClass(): string {
    return 'java.util.ArrayList$Itr';
  }

  private cursor = 0;
  private lastAnswered = -1;
  private changes: number;

  public constructor(private readonly list: JavaList) {
    super();
    this.changes = list.changes;
  }

  public hasNext(): boolean {
    return this.cursor !== this.list.items.length;
  }

  public next(): JavaValue {
    if (this.changes !== this.list.changes) {
      throw new ConcurrentChange();
    }
    if (this.cursor >= this.list.items.length) {
      throw new NoMoreElements();
    }
    this.lastAnswered = this.cursor;
    return this.list.items[this.cursor++];
  }

  public remove(): void {
    if (this.lastAnswered < 0) {
      throw new NoMoreElements();
    }
    this.list.removeAt(this.lastAnswered);
    this.cursor = this.lastAnswered;
    this.lastAnswered = -1;
    this.changes = this.list.changes;
  }
}

/** Walks an array, which cannot change its size. */
export class ArrayIterator extends JavaIterator {
  public override get javaClass(): string {
    return 'java.util.AbstractList$Itr';
  }

  private cursor = 0;

  public constructor(private readonly array: JavaArray) {
    super();
  }

  public hasNext(): boolean {
    return this.cursor < this.array.items.length;
  }

  public next(): JavaValue {
    if (!this.hasNext()) {
      throw new NoMoreElements();
    }
    return this.array.items[this.cursor++];
  }

  public remove(): void {
    throw new NoMoreElements();
  }
}

/** Walks what a map holds; keys that came or went meanwhile make `next` fail. */
export class MapIterator extends JavaIterator {
  private readonly keys: readonly JavaValue[];
  private cursor = 0;
  private changes: number;

  public constructor(
    private readonly map: JavaMap, private readonly pick: (key: JavaValue, map: JavaMap) => JavaValue,
    private readonly className = 'java.util.LinkedHashMap$LinkedValueIterator',
  ) {
    super();
    this.keys = [...map.keys()];
    this.changes = map.changes;
  }

  public override get javaClass(): string {
    return this.className;
  }

  public hasNext(): boolean {
    return this.cursor < this.keys.length;
  }

  public next(): JavaValue {
    if (this.changes !== this.map.changes) {
      throw new ConcurrentChange();
    }
    if (!this.hasNext()) {
      throw new NoMoreElements();
    }
    return this.pick(this.keys[this.cursor++], this.map);
  }

  public remove(): void {
    if (this.cursor === 0) {
      throw new NoMoreElements();
    }
    this.map.remove(this.keys[this.cursor - 1]);
    this.changes = this.map.changes;
  }
}

/** Walks any other collection over a copy of its elements. */
export class CopyIterator extends JavaIterator {
  private readonly items: readonly JavaValue[];
  private cursor = 0;

  public constructor(collection: JavaCollection) {
    super();
    this.items = [...collection.elements()];
  }

  public hasNext(): boolean {
    return this.cursor < this.items.length;
  }

  public next(): JavaValue {
    if (!this.hasNext()) {
      throw new NoMoreElements();
    }
    return this.items[this.cursor++];
  }

  public remove(): void {
    throw new NoMoreElements();
  }
}
