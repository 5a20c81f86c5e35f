import { predictScore, Weights } from './recommender';

/** What the server answers to one invocation. */
export interface InvocationAnswer {
  readonly status: number;

  /** Plain data, sent as JSON. */
  readonly body: { readonly predictions: Prediction[] } | { readonly error: string };
}

/** The scores of one instance, one for each movie in it. */
export interface Prediction {
  readonly scores: number[];
}

/** At most so many instances in one invocation. */
export const MAX_INSTANCES = 1000;

/**
 * Answers `{"instances": [{"in0": [user], "in1": [movie]}]}` with `{"predictions": [{"scores": [3.8]}]}`.
 *
 * A user or a movie that training never saw is no error: the recommender says what it knows (see `predictStars`).
 * Anything else that is wrong is a 400 whose text names the place and the value.
 */
export function answerInvocation(weights: Weights, text: string): InvocationAnswer {
  let request: unknown;
  try {
    request = JSON.parse(text);
  } catch (error) {
    return refuse(`the body is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const instances = isRecord(request) ? request.instances : undefined;
  if (!Array.isArray(instances)) {
    return refuse("the body has no list 'instances'; send {\"instances\": [{\"in0\": [user], \"in1\": [movie]}]}");
  }
  if (instances.length > MAX_INSTANCES) {
    return refuse(`'instances' has ${instances.length} entries; at most ${MAX_INSTANCES} are answered at once`);
  }
  const predictions: Prediction[] = [];
  for (const [index, instance] of instances.entries()) {
    const user = wholeNumber(instance, 'in0');
    const movie = wholeNumber(instance, 'in1');
    if (user === undefined || movie === undefined) {
      const field = user === undefined ? 'in0' : 'in1';
      const got = isRecord(instance) ? JSON.stringify(instance[field]) : JSON.stringify(instance);
      return refuse(`'instances[${index}].${field}' must be a list of one whole number above 0: got ${got ?? 'nothing'}`);
    }
    predictions.push({ scores: [predictScore(weights, user, movie)] });
  }
  return { status: 200, body: { predictions } };
}

function refuse(error: string): InvocationAnswer {
  return { status: 400, body: { error } };
}

function wholeNumber(instance: unknown, field: 'in0' | 'in1'): number | undefined {
  const list = isRecord(instance) ? instance[field] : undefined;
  const value: unknown = Array.isArray(list) && list.length === 1 ? list[0] : undefined;
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
