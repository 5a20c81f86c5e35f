import { predictScore, predictStars, type Weights } from '../../src/model/recommender';

const weights: Weights = { mean: 3, users: [[0.5, 1, 2], [-4, 0, 0]], movies: [[0.25, 0.5, -0.25], [4, 0, 0]] };

it('adds mean, biases and the product of the factors', () => {
  expect(predictStars(weights, 1, 1)).toBe(3 + 0.5 + 0.25 + 1 * 0.5 + 2 * -0.25);
});

it('gives a new user what people think of the movie', () => {
  expect(predictStars(weights, 9, 1)).toBe(3.25);
});

it('gives a new movie what this user thinks of movies', () => {
  expect(predictStars(weights, 1, 9)).toBe(3.5);
});

it('gives the mean where both are new', () => {
  expect(predictStars(weights, 9, 9)).toBe(3);
});

it('scores with one decimal', () => {
  expect(predictScore(weights, 9, 1)).toBe(3.3);
});

it('never scores outside 1 to 5', () => {
  expect(predictScore(weights, 1, 2)).toBe(5);
  expect(predictScore(weights, 2, 9)).toBe(1);
});
