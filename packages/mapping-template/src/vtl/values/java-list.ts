import { equalValues } from './equal-values';
import { JavaObject } from './java-value';
import type { JavaValue, PrintValue } from './java-value';
import { checkTextLength } from './work-limit';

/** Anything that `#foreach` can walk and that has elements in an order: lists, sets and views of maps. */
export abstract class JavaCollection extends JavaObject {
  /** Number of elements. */
  public abstract readonly size: number;

  /** The elements, in order. */
  public abstract elements(): Iterable<JavaValue>;

  public print(print: PrintValue, depth: number): string {
    let text = '[';
    let first = true;
    for (const element of this.elements()) {
      text += first ? '' : ', ';
      text += element === this ? '(this Collection)' : print(element, depth + 1);
      checkTextLength(text);
      first = false;
    }
    return text + ']';
  }
}

/** java.util.List: equal to any list with the same elements, whatever its class. */
export abstract class JavaSequence extends JavaCollection implements ListAccess {
  public abstract readonly changes: number;
  public abstract readonly knownSize: number;

  public abstract at(index: number): JavaValue;

  public abstract put(index: number, value: JavaValue): void;

  public abstract insert(index: number, values: readonly JavaValue[]): void;

  public abstract removeAt(index: number): JavaValue;

  public abstract touch(): void;

  public override equals(other: JavaValue): boolean {
    if (other === this || !(other instanceof JavaSequence) || other.size !== this.size) {
      return other === this;
    }
    for (let index = 0; index < this.size; index++) {
      if (!equalValues(this.at(index), other.at(index))) {
        return false;
      }
    }
    return true;
  }
}

/** What a view of a list, or an iterator over it, needs of the list; every index is one that the list has. */
export interface ListAccess {
  /** Number of elements. @throws Fault where the list behind the view has changed */
  readonly size: number;
  /** The size that is known, without asking whether the list is still of use. */
  readonly knownSize: number;
  /** How often elements came or went. */
  readonly changes: number;
  /** The element at a place. */
  at(index: number): JavaValue;
  /** Replaces the element at a place. */
  put(index: number, value: JavaValue): void;
  /** Puts elements in front of a place, or behind the last element. */
  insert(index: number, values: readonly JavaValue[]): void;
  /** Takes the element at a place away, and answers it. */
  removeAt(index: number): JavaValue;
  /** Counts a change that moved nothing, as Java does where nothing is left to clear. */
  touch(): void;
}

/** java.util.ArrayList: prints as `[a, b]`. */
export class JavaList extends JavaSequence {
  public get javaClass(): string {
    return 'java.util.ArrayList';
  }

  /** How often elements came or went; tells an iterator that the list has changed. */
  public changes = 0;

  public constructor(public readonly items: JavaValue[] = []) {
    super();
  }

  public get size(): number {
    return this.items.length;
  }

  public get knownSize(): number {
    return this.items.length;
  }

  public elements(): Iterable<JavaValue> {
    return this.items;
  }

  public at(index: number): JavaValue {
    return this.items[index];
  }

  public put(index: number, value: JavaValue): void {
    this.items[index] = value;
  }

  public add(value: JavaValue): void {
    this.changes++;
    this.items.push(value);
  }

  public insert(index: number, values: readonly JavaValue[]): void {
    this.changes++;
    if (index === this.items.length) {
      for (const value of values) {
        this.items.push(value);
      }
    } else {
      this.items.splice(index, 0, ...values);
    }
  }

  public removeAt(index: number): JavaValue {
    this.changes++;
    return this.items.splice(index, 1)[0];
  }

  public touch(): void {
    this.changes++;
  }

  public clear(): void {
    this.changes++;
    this.items.length = 0;
  }
}
