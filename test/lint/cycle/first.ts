/** The test gives this file another text, one that imports the second. */
export const first = 1;
