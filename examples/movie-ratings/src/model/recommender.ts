/** What training learned. Each row is a bias, then the factors. */
export interface Weights {
  /** Mean of all ratings, in stars. */
  readonly mean: number;

  /** Row 0 is user 1. */
  readonly users: number[][];

  /** Row 0 is movie 1. */
  readonly movies: number[][];
}

/**
 * The model's own figure for a user and a movie, unrounded and possibly outside 1 to 5.
 *
 * Somebody whom training never saw has no row: then only the mean and the other side's bias speak.
 * A new user gets what people think of the movie, a new movie gets what this user thinks of movies.
 */
export function predictStars(weights: Weights, user: number, movie: number): number {
  const userRow: readonly number[] | undefined = weights.users[user - 1];
  const movieRow: readonly number[] | undefined = weights.movies[movie - 1];
  let stars = weights.mean + (userRow?.[0] ?? 0) + (movieRow?.[0] ?? 0);
  if (userRow && movieRow) {
    for (let factor = 1; factor < userRow.length; factor++) stars += userRow[factor] * movieRow[factor];
  }
  return stars;
}

/** The score that the endpoint answers: stars from 1 to 5 with one decimal. */
export function predictScore(weights: Weights, user: number, movie: number): number {
  return Math.round(Math.min(5, Math.max(1, predictStars(weights, user, movie))) * 10) / 10;
}
