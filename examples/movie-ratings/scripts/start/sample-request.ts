import type { Invocation } from '../../src/model/server';

/** The request that the documentation sends. */
export const SAMPLE = { user: 321, items: [101, 131, 162] } as const;

/** Its path and query, on the stage that the construct makes by default. */
export const SAMPLE_PATH = `/prod/${SAMPLE.user}?items=${SAMPLE.items.join(',')}`;

/** The client's side of the sample request. */
export interface ClientAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Sends it. */
export async function sendSample(gateway: string): Promise<ClientAnswer> {
  const response = await fetch(gateway + SAMPLE_PATH);
  return { status: response.status, contentType: response.headers.get('content-type') ?? '', body: await response.text() };
}

/** What the model itself says, asked without the gateway. */
export async function askModel(model: string): Promise<number[]> {
  const response = await fetch(`${model}/invocations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ instances: SAMPLE.items.map((item) => ({ in0: [SAMPLE.user], in1: [item] })) }),
  });
  const { predictions } = await response.json() as { predictions: { scores: number[] }[] };
  return predictions.map(({ scores }) => scores[0]);
}

/**
 * What is wrong with the answer, one sentence each; nothing where it is right.
 *
 * Right means: status 200, one rating for each item, each the one that the model itself gives,
 * and a model that was asked exactly once.
 */
export function findFaults(answer: ClientAnswer, expected: readonly number[], invocations: readonly Invocation[]): string[] {
  const faults: string[] = [];
  if (answer.status !== 200) faults.push(`the status is ${answer.status} instead of 200`);
  if (invocations.length !== 1) faults.push(`the model was asked ${invocations.length} times instead of once`);
  const ratings = readRatings(answer.body);
  if (ratings === undefined) {
    faults.push(`the body is not {"ratings": [...]}: got ${answer.body}`);
  } else if (JSON.stringify(ratings) !== JSON.stringify(expected)) {
    faults.push(`the ratings are ${JSON.stringify(ratings)}, but the model itself says ${JSON.stringify(expected)}`);
  }
  return faults;
}

/** The list in the answer, or undefined where there is none. */
export function readRatings(body: string): unknown[] | undefined {
  try {
    const answer = JSON.parse(body) as { ratings?: unknown } | null;
    return Array.isArray(answer?.ratings) ? answer.ratings : undefined;
  } catch {
    return undefined;
  }
}
