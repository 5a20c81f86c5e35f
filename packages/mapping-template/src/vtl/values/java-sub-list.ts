import { ConcurrentChange } from './java-iterator';
import { JavaSequence, type ListAccess } from './java-list';
import type { JavaValue } from './java-value';

/**
 * What `subList` answers: a part of a list as a list, through which the whole is read and written.
 *
 * Once elements came or went by another way than through the part, it is of no use any more and every access fails, as in Java.
 */
export class JavaSubList extends JavaSequence {
  private count: number;
  private seen: number;

  public constructor(private readonly parent: ListAccess, private readonly from: number, to: number) {
    super();
    this.count = to - from;
    this.seen = parent.changes;
  }

  public get javaClass(): string {
    return 'java.util.ArrayList$SubList';
  }

  /** As of the last change through this part, so that a part of a part sees both. */
  public get changes(): number {
    return this.seen;
  }

  /** @throws ConcurrentChange where the whole has changed */
  public get size(): number {
    if (this.parent.changes !== this.seen) {
      throw new ConcurrentChange();
    }
    // A part of a part asks all the way up.
    void this.parent.size;
    return this.count;
  }

  public get knownSize(): number {
    return this.count;
  }

  public *elements(): Iterable<JavaValue> {
    for (let index = 0; index < this.size; index++) {
      yield this.at(index);
    }
  }

  public at(index: number): JavaValue {
    return this.parent.at(this.from + index);
  }

  public put(index: number, value: JavaValue): void {
    this.parent.put(this.from + index, value);
  }

  public insert(index: number, values: readonly JavaValue[]): void {
    this.parent.insert(this.from + index, values);
    this.count += values.length;
    this.seen = this.parent.changes;
  }

  public removeAt(index: number): JavaValue {
    const removed = this.parent.removeAt(this.from + index);
    this.count--;
    this.seen = this.parent.changes;
    return removed;
  }

  public touch(): void {
    this.parent.touch();
    this.seen = this.parent.changes;
  }
}
