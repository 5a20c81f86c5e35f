import { equalValues } from './equal-values';
import { JavaObject } from './java-value';
import type { JavaValue, PrintValue } from './java-value';

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
      first = false;
    }
    return text + ']';
  }
}

/** java.util.ArrayList: prints as `[a, b]`. */
export class JavaList extends JavaCollection {
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

  public elements(): Iterable<JavaValue> {
    return this.items;
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

  public clear(): void {
    this.changes++;
    this.items.length = 0;
  }

  public override equals(other: JavaValue): boolean {
    return other instanceof JavaList && (other === this
      || (other.items.length === this.items.length && this.items.every((item, index) => equalValues(item, other.items[index]))));
  }
}
