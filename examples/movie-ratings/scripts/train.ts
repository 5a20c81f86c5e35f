import { writeFileSync } from 'node:fs';
import { generateRatings, SAMPLE_RATINGS } from '../src/model/ratings';
import { rootMeanSquaredError, roundWeights, SAMPLE_TRAINING, train } from '../src/model/train';
import { printWeights, WEIGHTS_FILE } from '../src/model/weights-file';

// Makes up the ratings, measures the model on every tenth of them, then learns from all and writes the weights.
const { ratings } = generateRatings(SAMPLE_RATINGS);
const seen = ratings.filter((_, index) => index % 10 !== 0);
const unseen = ratings.filter((_, index) => index % 10 === 0);
const error = (rank: number, epochs: number): string =>
  rootMeanSquaredError(train(seen, SAMPLE_RATINGS, { ...SAMPLE_TRAINING, rank, epochs }), unseen).toFixed(3);

console.log(`${ratings.length} made-up ratings of ${SAMPLE_RATINGS.movies} movies by ${SAMPLE_RATINGS.users} users`);
console.log('error in stars on ratings that training did not see:');
console.log(`  always the mean       ${error(0, 0)}`);
console.log(`  biases alone          ${error(0, SAMPLE_TRAINING.epochs)}`);
console.log(`  matrix factorisation  ${error(SAMPLE_TRAINING.rank, SAMPLE_TRAINING.epochs)}`);
writeFileSync(WEIGHTS_FILE, printWeights(roundWeights(train(ratings, SAMPLE_RATINGS, SAMPLE_TRAINING))));
console.log(`wrote ${WEIGHTS_FILE}`);
