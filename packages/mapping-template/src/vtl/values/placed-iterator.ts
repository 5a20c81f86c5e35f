import { ConcurrentChange, JavaIterator, NoMoreElements } from './java-iterator';
import type { ListAccess } from './java-list';
import type { JavaValue } from './java-value';

/** Setting or removing where `next` and `previous` have answered nothing yet: Java's IllegalStateException. */
export class NothingAnswered extends Error {
  public constructor() {
    super('the iterator has answered no element since the last change through it');
    this.name = 'NothingAnswered';
  }
}

/** java.util.ListIterator: walks a list both ways, and changes it on the way. */
export class PlacedIterator extends JavaIterator {
  private lastAnswered = -1;
  private changes: number;

  public constructor(private readonly list: ListAccess, private cursor = 0, private readonly className = 'java.util.ArrayList$ListItr') {
    super();
    this.changes = list.changes;
  }

  public override get javaClass(): string {
    return this.className;
  }

  public get nextIndex(): number {
    return this.cursor;
  }

  public hasNext(): boolean {
    return this.cursor !== this.list.knownSize;
  }

  public hasPrevious(): boolean {
    return this.cursor !== 0;
  }

  public next(): JavaValue {
    this.check();
    if (this.cursor >= this.list.size) {
      throw new NoMoreElements();
    }
    this.lastAnswered = this.cursor++;
    return this.list.at(this.lastAnswered);
  }

  public previous(): JavaValue {
    this.check();
    if (this.cursor <= 0) {
      throw new NoMoreElements();
    }
    this.lastAnswered = --this.cursor;
    return this.list.at(this.lastAnswered);
  }

  public remove(): void {
    const at = this.answered();
    this.list.removeAt(at);
    this.cursor = at;
    this.done();
  }

  /** Puts a value in the place of the element that was answered last. */
  public set(value: JavaValue): void {
    this.list.put(this.answered(), value);
  }

  /** Puts a value in front of the element that comes next. */
  public add(value: JavaValue): void {
    this.check();
    this.list.insert(this.cursor++, [value]);
    this.done();
  }

  private answered(): number {
    if (this.lastAnswered < 0) {
      throw new NothingAnswered();
    }
    this.check();
    return this.lastAnswered;
  }

  private check(): void {
    if (this.changes !== this.list.changes) {
      throw new ConcurrentChange();
    }
    void this.list.size;
  }

  private done(): void {
    this.lastAnswered = -1;
    this.changes = this.list.changes;
  }
}
