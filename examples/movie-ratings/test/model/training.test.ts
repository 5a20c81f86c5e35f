import { readFileSync } from 'node:fs';
import { generateRatings, SAMPLE_RATINGS } from '../../src/model/ratings';
import { rootMeanSquaredError, roundWeights, SAMPLE_TRAINING, train } from '../../src/model/train';
import { printWeights, WEIGHTS_FILE } from '../../src/model/weights-file';

const data = generateRatings(SAMPLE_RATINGS);

describe('the ratings', () => {
  it('are as many as asked for, in whole stars from 1 to 5', () => {
    expect(data.ratings).toHaveLength(SAMPLE_RATINGS.users * SAMPLE_RATINGS.ratingsPerUser);
    expect(new Set(data.ratings.map((rating) => rating.stars))).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it('have no user rate a movie twice', () => {
    expect(new Set(data.ratings.map(({ user, movie }) => `${user}/${movie}`)).size).toBe(data.ratings.length);
  });

  it('give each movie a title of its own', () => {
    expect(new Set(data.titles).size).toBe(SAMPLE_RATINGS.movies);
  });

  it('are the same for the same seed and others for another', () => {
    expect(generateRatings(SAMPLE_RATINGS)).toEqual(data);
    expect(generateRatings({ ...SAMPLE_RATINGS, seed: 1 })).not.toEqual(data);
  });
});

describe('training', () => {
  const unseen = data.ratings.filter((_, index) => index % 10 === 0);
  const seen = data.ratings.filter((_, index) => index % 10 !== 0);
  const errorOf = (rank: number, epochs: number): number =>
    rootMeanSquaredError(train(seen, SAMPLE_RATINGS, { ...SAMPLE_TRAINING, rank, epochs }), unseen);

  it('predicts ratings that it did not see better than biases alone, and these better than the mean', () => {
    const mean = errorOf(0, 0);
    const biases = errorOf(0, SAMPLE_TRAINING.epochs);
    const factors = errorOf(SAMPLE_TRAINING.rank, SAMPLE_TRAINING.epochs);
    expect(biases).toBeLessThan(0.85 * mean);
    expect(factors).toBeLessThan(0.7 * biases);
  });

  it('gives the committed weights, to the byte', () => {
    const weights = roundWeights(train(data.ratings, SAMPLE_RATINGS, SAMPLE_TRAINING));
    expect(printWeights(weights) === readFileSync(WEIGHTS_FILE, 'utf8')).toBe(true);
  });
});
