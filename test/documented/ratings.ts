import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The request template of the documented sample, which the movie-ratings example writes out. */
export const RATINGS_REQUEST = documented('request');

/** The response template of the documented sample. */
export const RATINGS_RESPONSE = documented('response');

/** The text as a program writes it out, which ends without a newline. */
function documented(phase: string): string {
  return readFileSync(join(__dirname, `ratings.${phase}.vtl`), 'utf8').trimEnd();
}
