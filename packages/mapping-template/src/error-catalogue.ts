import { DATA_CATALOGUE } from './diagnostics/data-catalogue';
import { LANGUAGE_CATALOGUE } from './diagnostics/language-catalogue';
import { TEMPLATE_RULES } from './gateway/rules/registry';

/** A code and what it stands for. */
export interface CatalogueEntry {
  /** Stable, and never used for anything else. */
  readonly code: string;
  /** What is wrong wherever the code appears, as a title. */
  readonly title: string;
}

/** Every code of this package, in order: MAP1 syntax, MAP2 rules, MAP3 rendering, MAP4 data, MAP5 limits. */
export const ERROR_CATALOGUE: readonly CatalogueEntry[] = [
  ...Object.entries({ ...LANGUAGE_CATALOGUE, ...DATA_CATALOGUE }).map(([code, title]) => ({ code, title })),
  ...TEMPLATE_RULES.map(({ code, title }) => ({ code, title })),
].sort((left, right) => left.code < right.code ? -1 : 1);
