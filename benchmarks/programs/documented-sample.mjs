import { readFileSync } from 'node:fs';

const documented = (phase) => readFileSync(new URL(`../../test/documented/ratings.${phase}.vtl`, import.meta.url), 'utf8').trimEnd();

/** The documented request template. */
export const requestTemplate = documented('request');

/** The documented response template. */
export const responseTemplate = documented('response');
