/** A section of a page that was found. */
interface Found {
  /** Address with the anchor of the section. */
  readonly id: string;
  readonly score: number;
  /** Headings above it; the first is that of the page. */
  readonly titles: readonly string[];
}

/** As much of the index as is asked: MiniSearch is one. */
export interface SearchIndex<Section extends Found> {
  search(text: string, options: {
    readonly combineWith: 'AND' | 'OR';
    readonly prefix: (term: string, index: number, terms: readonly string[]) => boolean;
    readonly fuzzy: (term: string) => number | boolean;
    readonly boost: { readonly [field: string]: number };
    readonly boostDocument: (id: string) => number;
  }): Section[];
}

/** Pages that answer questions come before those that list everything. */
const WEIGHTS: readonly (readonly [page: RegExp, weight: number])[] = [
  [/\/api\.html/, 0.25],
  [/\/(?:documentation|fidelity|compared|security-packs|benchmarks|contributing|template-proofs)\.html|\/decisions\/|\/benchmarks\//, 0.4],
  [/\/recipes\//, 1.5],
  [/\/(?:troubleshooting|getting-started|security|template-language|builder)\.html/, 1.4],
];

/** Sections of one page in a row; the rest of the page comes behind the other pages. */
const MAX_IN_A_ROW = 2;

/** Searches the pages: all words before some of them, how-to before lists, and not more than two sections of a page before the others. */
export function searchPages<Section extends Found>(index: SearchIndex<Section>, text: string): Section[] {
  const search = (combineWith: 'AND' | 'OR'): Section[] => index.search(text, {
    combineWith,
    // Somebody may still be writing the last word.
    prefix: (term, at, terms) => term.length > 1 && at === terms.length - 1,
    // A code stands for itself: its neighbours are other codes.
    fuzzy: (term) => (/\d/.test(term) || term.length < 5 ? false : 0.2),
    boost: { title: 4, titles: 2, text: 1 },
    boostDocument: weightOf,
  }).map((section) => (section.titles.length === 0 ? { ...section, score: section.score * 1.5 } : section))
    .sort((left, right) => right.score - left.score);
  const whole = search('AND');
  const known = new Set(whole.map(({ id }) => id));
  return spread([...whole, ...search('OR').filter(({ id }) => !known.has(id))]);
}

function weightOf(id: string): number {
  return WEIGHTS.find(([page]) => page.test(id))?.[1] ?? 1;
}

function spread<Section extends Found>(found: readonly Section[]): Section[] {
  const count = new Map<string, number>();
  const behind: Section[] = [];
  const front = found.filter((section) => {
    const page = section.id.replace(/#.*$/, '');
    const seen = (count.get(page) ?? 0) + 1;
    count.set(page, seen);
    if (seen > MAX_IN_A_ROW) behind.push(section);
    return seen <= MAX_IN_A_ROW;
  });
  return [...front, ...behind];
}
