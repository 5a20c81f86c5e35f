import type { AddressInfo } from 'node:net';
import { askModel, findFaults } from '../../scripts/start/sample-request';
import { createModelServer, type Invocation } from '../../src/model/server';
import { loadWeights } from '../../src/model/weights-file';

const invocation: Invocation = { request: '', status: 200, response: '' };
const answer = (status: number, body: string): { status: number; contentType: string; body: string } =>
  ({ status, contentType: 'application/json', body });

it('finds nothing wrong with the ratings that the model gives', () => {
  expect(findFaults(answer(200, '{"ratings": [3.8, 2.9, 2.3]}'), [3.8, 2.9, 2.3], [invocation])).toEqual([]);
});

it('names everything that is wrong at once', () => {
  expect(findFaults(answer(400, '{"message":"no"}'), [3.8], [])).toEqual([
    'the status is 400 instead of 200',
    'the model was asked 0 times instead of once',
    'the body is not {"ratings": [...]}: got {"message":"no"}',
  ]);
});

it.each([
  ['a rating too few', '{"ratings": [3.8, 2.9]}', 'the ratings are [3.8,2.9], but the model itself says [3.8,2.9,2.3]'],
  ['ratings in another order', '{"ratings": [2.9, 3.8, 2.3]}', 'the ratings are [2.9,3.8,2.3], but the model itself says [3.8,2.9,2.3]'],
  ['ratings as texts', '{"ratings": ["3.8", 2.9, 2.3]}', 'the ratings are ["3.8",2.9,2.3], but the model itself says [3.8,2.9,2.3]'],
  ['text that is no JSON', '{"ratings": [3.8,', 'the body is not {"ratings": [...]}: got {"ratings": [3.8,'],
  ['null', 'null', 'the body is not {"ratings": [...]}: got null'],
])('finds %s', (_, body, fault) => {
  expect(findFaults(answer(200, body), [3.8, 2.9, 2.3], [invocation])).toEqual([fault]);
});

it('asks the model itself for the expected ratings', async () => {
  const server = createModelServer(loadWeights());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    expect(await askModel(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).toEqual([3.8, 2.9, 2.3]);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
