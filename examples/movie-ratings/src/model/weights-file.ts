import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Weights } from './recommender';

/** What training wrote and git keeps. `npm run train` writes it again, to the byte. */
export const WEIGHTS_FILE = join(__dirname, 'weights.json');

/** Loads the committed weights. */
export function loadWeights(): Weights {
  return JSON.parse(readFileSync(WEIGHTS_FILE, 'utf8')) as Weights;
}

/** The text of the file: one row a line, so that a diff can be read. */
export function printWeights(weights: Weights): string {
  const rows = (factors: readonly (readonly number[])[]): string => factors.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  return `{\n  "mean": ${weights.mean},\n  "users": [\n${rows(weights.users)}\n  ],\n  "movies": [\n${rows(weights.movies)}\n  ]\n}\n`;
}
