import { App } from 'aws-cdk-lib/core';
import { RATINGS_REQUEST, RATINGS_RESPONSE } from '../../../../test/documented/ratings';
import { RatingsStack } from '../../src/stacks/ratings-stack';
import { templatesOf } from './templates-of';

const { request, response } = templatesOf(new RatingsStack(new App(), 'Ratings'), '{user_id}');
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => 101 + index);

it('has the documented templates, written out for whoever copies it', () => {
  expect([request['application/json'].text, response.text]).toEqual([RATINGS_REQUEST, RATINGS_RESPONSE]);
});

it.each([1, 3, 100])('asks the model about %i items in their order', (count) => {
  const items = numbers(count);
  const { body } = request['application/json'].render({ params: { path: { user_id: '321' }, querystring: { items: items.join(',') } } });
  expect(JSON.parse(body)).toEqual({ instances: items.map((item) => ({ in0: [321], in1: [item] })) });
});

it.each([1, 3, 100])('answers %i ratings in their order', (count) => {
  const scores = numbers(count).map((number) => number / 10);
  const { body } = response.render({ body: JSON.stringify({ predictions: scores.map((score) => ({ scores: [score] })) }) });
  expect(JSON.parse(body)).toEqual({ ratings: scores });
});
