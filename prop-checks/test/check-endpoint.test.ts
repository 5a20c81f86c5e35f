import { checkEndpoint, checkKinds, ENDPOINT } from '@model-gateway/prop-checks';
import type { IEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { Lazy } from 'aws-cdk-lib/core';

const endpoint = { endpointArn: 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/movie-ratings' } as IEndpoint;

test.each<[string, Parameters<typeof checkEndpoint>[0]]>([
  ['a name', { endpointName: 'movie-ratings' }],
  ['a name of 63 characters', { endpointName: 'a'.repeat(63) }],
  ['a name that is known at deployment only', { endpointName: Lazy.string({ produce: () => 'movie-ratings' }) }],
  ['an endpoint construct', { endpoint }],
])('takes %s', (_, choice) => {
  expect(checkEndpoint(choice)).toEqual([]);
});

test('fails where the endpoint is named twice', () => {
  expect(checkEndpoint({ endpointName: 'movie-ratings', endpoint })).toEqual([
    "'endpointName' and 'endpoint' both name the endpoint: got 'movie-ratings' and an endpoint construct; leave one of them out",
  ]);
});

test('fails where no endpoint is named', () => {
  expect(checkEndpoint({})).toEqual([
    "no endpoint is named: got neither 'endpointName' nor 'endpoint'; give the name, or the endpoint construct",
  ]);
});

test.each(['', '-movies', 'movies-', 'movie_ratings', 'a'.repeat(64), 5])('fails for the name %j', (endpointName) => {
  expect(checkEndpoint({ endpointName: endpointName as string })).toEqual([
    `'endpointName' is not a SageMaker endpoint name: got '${endpointName}'; `
    + "write 1 to 63 letters, digits and hyphens, the first and the last no hyphen, for example 'movie-ratings'",
  ]);
});

test('fails where an endpoint is something else', () => {
  const props: Record<string, unknown> = { endpoint: 'movie-ratings' };
  expect(checkKinds(props, { endpoint: ENDPOINT })).toEqual([
    "'endpoint' is no endpoint: got 'movie-ratings'; give the endpoint's construct, or its name as 'endpointName'",
  ]);
});
