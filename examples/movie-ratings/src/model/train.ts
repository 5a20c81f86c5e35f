import { Rating, RatingsOptions } from './ratings';
import { predictStars, Weights } from './recommender';
import { SeededRandom, seededRandom } from './seeded-random';

/** How to learn. */
export interface TrainingOptions {
  readonly seed: number;

  /** Numbers that describe each user and each movie. Zero learns only who rates high and what is rated high. */
  readonly rank: number;

  /** How often every rating is looked at. */
  readonly epochs: number;

  /** Size of each step towards a rating. */
  readonly learningRate: number;

  /** Pull towards zero, so that a user with few ratings is not described by chance. */
  readonly regularization: number;
}

/** The training behind the committed weights: about a third of a second. */
export const SAMPLE_TRAINING: TrainingOptions = { seed: 7, rank: 4, epochs: 60, learningRate: 0.015, regularization: 0.06 };

/**
 * Matrix factorisation by stochastic gradient descent.
 *
 * The stars of a user for a movie are taken to be `mean + userBias + movieBias + userFactors · movieFactors`;
 * each rating moves the numbers on the right a little towards itself.
 */
export function train(ratings: readonly Rating[], size: RatingsOptions, options: TrainingOptions): Weights {
  const random = seededRandom(options.seed);
  const weights: Weights = {
    mean: ratings.reduce((sum, rating) => sum + rating.stars, 0) / ratings.length,
    users: startingFactors(random, size.users, options.rank),
    movies: startingFactors(random, size.movies, options.rank),
  };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const rating of ratings) step(weights, rating, options);
  }
  return weights;
}

/** Root of the mean squared error, in stars. */
export function rootMeanSquaredError(weights: Weights, ratings: readonly Rating[]): number {
  const sum = ratings.reduce((total, { user, movie, stars }) => total + (stars - predictStars(weights, user, movie)) ** 2, 0);
  return Math.sqrt(sum / ratings.length);
}

/** Weights as they are committed: four decimals are far more than a tenth of a star needs. */
export function roundWeights(weights: Weights): Weights {
  const round = (value: number): number => Math.round(value * 10000) / 10000;
  const rows = (factors: readonly (readonly number[])[]): number[][] => factors.map((row) => row.map(round));
  return { mean: round(weights.mean), users: rows(weights.users), movies: rows(weights.movies) };
}

function startingFactors(random: SeededRandom, rows: number, rank: number): number[][] {
  return Array.from({ length: rows }, () => [0, ...Array.from({ length: rank }, () => 0.1 * random.bell())]);
}

function step(weights: Weights, { user, movie, stars }: Rating, { learningRate, regularization }: TrainingOptions): void {
  const error = stars - predictStars(weights, user, movie);
  const userRow = weights.users[user - 1];
  const movieRow = weights.movies[movie - 1];
  userRow[0] += learningRate * (error - regularization * userRow[0]);
  movieRow[0] += learningRate * (error - regularization * movieRow[0]);
  for (let factor = 1; factor < userRow.length; factor++) {
    const ofUser = userRow[factor];
    userRow[factor] += learningRate * (error * movieRow[factor] - regularization * ofUser);
    movieRow[factor] += learningRate * (error * ofUser - regularization * movieRow[factor]);
  }
}
