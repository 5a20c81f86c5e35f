import type { JavaRegex } from '../regex';
import type { FilterNumber } from './filter-number';
import type { CompiledPath } from './path-token';

/** The operators of a filter, as Jayway writes them; those in letters are read in any case. */
export const OPERATORS = [
  '>=', '<=', '==', '===', '!=', '!==', '<', '>', '=~', 'NIN', 'IN', 'CONTAINS', 'ALL', 'SIZE', 'EXISTS', 'TYPE', 'MATCHES', 'EMPTY',
  'SUBSETOF', 'ANYOF', 'NONEOF',
] as const;

export type Operator = (typeof OPERATORS)[number];

/** A value as it is written in a filter. */
export type Operand =
  | { readonly kind: 'path'; readonly path: CompiledPath; readonly existence: boolean; readonly expected: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: FilterNumber }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'json-text'; readonly text: string }
  | { readonly kind: 'pattern'; readonly regex: JavaRegex };

/** What a filter asks of an element. */
export type Predicate =
  | { readonly kind: 'or' | 'and'; readonly parts: readonly Predicate[] }
  | { readonly kind: 'not'; readonly part: Predicate }
  | { readonly kind: 'relation'; readonly left: Operand; readonly operator: Operator; readonly right: Operand };
