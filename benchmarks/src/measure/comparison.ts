import { spreadOf, type Spread } from './samples';

/** One subject of a comparison. */
export interface Figure extends Spread {
  readonly subject: string;
  /** This subject beside the reference, round by round; 1 for the reference itself. */
  readonly ratio: Spread;
  /** What a reader must know about this figure. */
  readonly note?: string;
}

/** What is compared, and how. */
interface Compared {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** `speed`: how many times as fast as the reference; `cost`: how many times what the reference takes. */
  readonly ratioOf: 'speed' | 'cost';
  readonly reference: string;
}

/** Subjects that were measured in the same rounds. */
export interface Comparison extends Compared {
  readonly figures: readonly Figure[];
}

/** What issue or documentation promises, and what came out. */
export interface Target {
  readonly text: string;
  readonly limit: number;
  readonly bound: 'at least' | 'at most';
  readonly value: number;
}

/** What one part of the benchmarks found. */
export interface PartResult {
  readonly comparisons: readonly Comparison[];
  readonly targets: readonly Target[];
  /** What could not be measured, and why. */
  readonly missing: readonly string[];
}

export interface ComparisonOptions extends Compared {
  /** Whether a larger figure is the better one, as with requests a second. */
  readonly moreIsBetter?: boolean;
  readonly notes?: Readonly<Record<string, string | undefined>>;
}

/** Sums up the rounds. */
export function compare(samples: ReadonlyMap<string, readonly number[]>, options: ComparisonOptions): Comparison {
  const { id, title, unit, ratioOf, reference, moreIsBetter = false, notes = {} } = options;
  const base = samples.get(reference) ?? [];
  const inverse = ratioOf === 'speed' && !moreIsBetter;
  const figures = [...samples].map(([subject, own]): Figure => {
    const ratios = own.map((value, round) => inverse ? base[round] / value : value / base[round]);
    const note = notes[subject];
    return { subject, ...spreadOf(own), ratio: spreadOf(ratios), ...(note === undefined ? {} : { note }) };
  });
  return { id, title, unit, ratioOf, reference, figures };
}

/** The median ratio of a subject. */
export function ratioOf(comparison: Comparison, subject: string): number {
  const figure = comparison.figures.find((each) => each.subject === subject);
  if (figure === undefined) {
    throw new Error(`'${comparison.id}' has no subject '${subject}'; it has ${comparison.figures.map((each) => each.subject).join(', ')}`);
  }
  return figure.ratio.median;
}

export function isMet({ bound, limit, value }: Target): boolean {
  return bound === 'at least' ? value >= limit : value <= limit;
}
