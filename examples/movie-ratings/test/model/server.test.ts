import type { AddressInfo } from 'node:net';
import { createModelServer, type Invocation } from '../../src/model/server';
import { loadWeights } from '../../src/model/weights-file';

const invocations: Invocation[] = [];
const server = createModelServer(loadWeights(), { onInvocation: (invocation) => invocations.push(invocation) });
let origin: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => invocations.splice(0));

async function invoke(body: string, contentType = 'application/json'): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${origin}/invocations`, { method: 'POST', body, headers: { 'Content-Type': contentType } });
  return { status: response.status, body: await response.json() };
}

const instance = (user: unknown, movie: unknown): unknown => ({ in0: [user], in1: [movie] });
const request = (...instances: unknown[]): string => JSON.stringify({ instances });

describe('GET /ping', () => {
  it('answers 200 with an empty body', async () => {
    const response = await fetch(`${origin}/ping`);
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('POST /invocations', () => {
  it('answers one prediction per instance, in the order asked', async () => {
    const all = await invoke(request(instance(321, 101), instance(321, 131), instance(321, 162)));
    expect(all).toEqual({ status: 200, body: { predictions: [{ scores: [3.8] }, { scores: [2.9] }, { scores: [2.3] }] } });
    const last = await invoke(request(instance(321, 162)));
    expect(last.body).toEqual({ predictions: [{ scores: [2.3] }] });
  });

  it('answers no instances with no predictions', async () => {
    expect(await invoke(request())).toEqual({ status: 200, body: { predictions: [] } });
  });

  it('scores a user and a movie that training never saw', async () => {
    const { status, body } = await invoke(request(instance(100000, 101), instance(321, 100000), instance(100000, 100000)));
    const one = { scores: [expect.any(Number)] };
    expect({ status, body }).toEqual({ status: 200, body: { predictions: [one, one, one] } });
    const scores = (body as { predictions: { scores: number[] }[] }).predictions.flatMap((prediction) => prediction.scores);
    expect(scores.filter((score) => score < 1 || score > 5)).toEqual([]);
  });

  it('accepts a content type with parameters', async () => {
    expect((await invoke(request(), 'application/json; charset=utf-8')).status).toBe(200);
  });

  it('tells its owner what came and what went', async () => {
    await invoke(request(instance(321, 101)));
    expect(invocations).toEqual([{ request: request(instance(321, 101)), status: 200, response: '{"predictions":[{"scores":[3.8]}]}' }]);
  });

  it.each([
    ['text that is no JSON', '{"instances"', 400, /^the body is not valid JSON: /],
    ['a list in place of the object', '[]', 400, 'the body has no list \'instances\'; send {"instances": [{"in0": [user], "in1": [movie]}]}'],
    ['instances that are no list', '{"instances": {}}', 400, 'the body has no list \'instances\'; send {"instances": [{"in0": [user], "in1": [movie]}]}'],
    ['a user that is no number', request(instance(1, 2), instance('x', 2)), 400, "'instances[1].in0' must be a list of one whole number above 0: got [\"x\"]"],
    ['an instance without a movie', request({ in0: [1] }), 400, "'instances[0].in1' must be a list of one whole number above 0: got nothing"],
    ['an instance with two movies', request({ in0: [1], in1: [2, 3] }), 400, "'instances[0].in1' must be a list of one whole number above 0: got [2,3]"],
    ['a number below 1', request(instance(1, 0)), 400, "'instances[0].in1' must be a list of one whole number above 0: got [0]"],
    ['an instance that is null', request(null), 400, "'instances[0].in0' must be a list of one whole number above 0: got null"],
    ['too many instances', request(...Array.from({ length: 1001 }, () => instance(1, 1))), 400, "'instances' has 1001 entries; at most 1000 are answered at once"],
  ])('fails for %s', async (_, body, status, error) => {
    const answer = await invoke(body);
    const text = (answer.body as { error: string }).error;
    expect(answer.status).toBe(status);
    if (typeof error === 'string') expect(text).toBe(error);
    else expect(text).toMatch(error);
  });

  it('fails for a content type that it does not read', async () => {
    expect(await invoke('1,2', 'text/csv')).toEqual({
      status: 415, body: { error: "the content type must be 'application/json': got 'text/csv'" },
    });
  });

  it('fails for a body longer than SageMaker lets through', async () => {
    expect(await invoke(' '.repeat(6_291_457))).toEqual({ status: 413, body: { error: 'the body is longer than 6291456 bytes' } });
  });
});

it.each([
  ['POST', '/ping', 405, "'/ping' answers GET: got POST"],
  ['GET', '/invocations', 405, "'/invocations' answers POST: got GET"],
  ['GET', '/', 404, "no such path: got '/'; this server answers GET /ping and POST /invocations"],
])('fails for %s %s', async (method, path, status, error) => {
  const response = await fetch(origin + path, { method });
  expect([response.status, await response.json()]).toEqual([status, { error }]);
});
