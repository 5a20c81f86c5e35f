/** The operators of a filter, as Jayway writes them; those in letters are read in any case. */
export const OPERATORS = [
  '>=', '<=', '==', '===', '!=', '!==', '<', '>', '=~', 'NIN', 'IN', 'CONTAINS', 'ALL', 'SIZE', 'EXISTS', 'TYPE', 'MATCHES', 'EMPTY',
  'SUBSETOF', 'ANYOF', 'NONEOF',
] as const;

export type Operator = (typeof OPERATORS)[number];
