/** A source of numbers that repeats itself exactly for the same seed. */
export interface SeededRandom {
  /** A number from 0 (included) to 1 (excluded). */
  uniform(): number;

  /** A number around 0 with spread 1, bell-shaped. */
  bell(): number;

  /** A whole number from 0 to `limit - 1`. */
  below(limit: number): number;
}

/**
 * The mulberry32 generator: 32 bits of state, only integer arithmetic, so every machine gets the same ratings.
 *
 * `bell` adds twelve uniform numbers instead of calling `Math.log` and `Math.cos`, whose last digit differs between engines.
 */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const bell = (): number => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += uniform();
    return sum;
  };
  return { uniform, bell, below: (limit) => Math.floor(uniform() * limit) };
}
