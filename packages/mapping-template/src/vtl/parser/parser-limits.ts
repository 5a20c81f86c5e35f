/** Levels of blocks, parentheses, brackets, arguments and strings inside one another that a template may have. */
export const MAX_NESTING = 250;

/** Operators that one expression may have without parentheses. */
export const MAX_OPERATORS = 1000;
