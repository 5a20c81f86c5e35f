import { App } from 'aws-cdk-lib/core';
import { RatingsStackWithEverything } from '../../src/stacks/ratings-stack-with-everything';
import { templatesOf } from './templates-of';

const stack = new RatingsStackWithEverything(new App(), 'RatingsWithEverything');
const { request, response } = templatesOf(stack, '{user_id}');
const oneRating = templatesOf(stack, '{item}');
const render = (user: string, items: string): unknown =>
  JSON.parse(request['application/json'].render({ params: { path: { user_id: user }, querystring: { items } } }).body);

it.each([1, 3, 100])('asks the model about %i items in their order', (count) => {
  const items = Array.from({ length: count }, (_, index) => index + 1);
  expect(render('321', items.join(','))).toEqual({ instances: items.map((item) => ({ in0: [321], in1: [item] })) });
});

it('reads the parameter of its first version for the content type of that time', () => {
  const { body } = request['application/vnd.ratings.v1+json'].render({ params: { path: { user_id: '321' }, querystring: { movies: '7,8' } } });
  expect(JSON.parse(body)).toEqual({ instances: [{ in0: [321], in1: [7] }, { in0: [321], in1: [8] }] });
});

it.each([
  ['another instance', '1]},{"in0":[999],"in1":[7]},{"in0":[1'],
  ['another user', '1],"in0":[999'],
  ['an empty value', ''],
  ['a fraction', '1.5'],
  ['a line break', '1\n2'],
])('lets no caller write JSON by the user: %s', (_, user) => {
  expect(render(user, '101')).toEqual({ instances: [{ in0: [0], in1: [101] }] });
});

it('lets no caller write JSON by the items', () => {
  expect(render('321', '101]},{"in0":[999],7')).toEqual({ instances: [
    { in0: [321], in1: [0] }, { in0: [321], in1: [0] }, { in0: [321], in1: [7] },
  ] });
});

it('answers the ratings in their order', () => {
  expect(JSON.parse(response.render({ body: '{"predictions": [{"scores": [3.8]}, {"scores": [2]}]}' }).body)).toEqual({ ratings: [3.8, 2] });
});

it.each([
  ['321', '101', { in0: [321], in1: [101] }],
  ['321', '1],"in0":[999', { in0: [321], in1: [0] }],
  ['1],"in1":[999', '101', { in0: [0], in1: [101] }],
])('asks the model about one movie: user %s, item %s', (user_id, item, instance) => {
  expect(JSON.parse(oneRating.request['application/json'].render({ params: { path: { user_id, item } } }).body)).toEqual({ instances: [instance] });
});

it('answers one rating', () => {
  expect(JSON.parse(oneRating.response.render({ body: '{"predictions": [{"scores": [3.8]}]}' }).body)).toEqual({ rating: 3.8 });
});
