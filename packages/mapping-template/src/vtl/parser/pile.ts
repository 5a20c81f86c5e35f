/**
 * A pile on which unfinished lists lie one upon the other: the parser puts the elements of a list onto those of the lists around it, and
 * takes them off as an array that has no room to spare.
 */
export class Pile<T> {
  private readonly items: T[] = [];
  private count = 0;

  /** Where a list that begins now begins. */
  public get height(): number {
    return this.count;
  }

  public add(item: T): void {
    this.items[this.count++] = item;
  }

  /** The element on top of a list that began at a height; undefined for an empty list. */
  public topFrom(height: number): T | undefined {
    return this.count > height ? this.items[this.count - 1] : undefined;
  }

  /** Puts another element in the place of the one on top. */
  public replaceTop(item: T): void {
    this.items[this.count - 1] = item;
  }

  /** Takes a list off. */
  public takeFrom(height: number): T[] {
    const list = this.items.slice(height, this.count);
    this.count = height;
    return list;
  }
}
