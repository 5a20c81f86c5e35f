/**
 * A seeded source of choices.
 *
 * Not fast-check: its cases are made and judged one at a time, and the originals answer only in large batches. A generator of our own
 * makes a batch of cases from a seed, and shrinks a failing one as text, against both sides.
 */
export class Random {
  private state: number;

  public constructor(seed: number) {
    this.state = (seed ^ 0x9e3779b9) >>> 0;
  }

  /** A whole number from 0 to `limit` - 1. */
  public below(limit: number): number {
    // mulberry32
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  /** True in so many of a hundred cases. */
  public percent(chance: number): boolean {
    return this.below(100) < chance;
  }

  public pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)];
  }

  /** Some of what `make` makes, between `min` and `max` of them. */
  public some<T>(min: number, max: number, make: () => T): T[] {
    return Array.from({ length: min + this.below(max - min + 1) }, make);
  }
}
