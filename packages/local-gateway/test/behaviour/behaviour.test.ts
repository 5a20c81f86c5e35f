import { BehaviourCase, Text } from './behaviour-case';
import { BINARY } from './cases/binary';
import { CONTEXT } from './cases/context';
import { GATEWAY_RESPONSES } from './cases/gateway-responses';
import { KEYS } from './cases/keys';
import { MOCK } from './cases/mock';
import { OVERRIDES } from './cases/overrides';
import { PARAMETER_MAPPING } from './cases/parameter-mapping';
import { REQUEST_TEMPLATES } from './cases/request-templates';
import { RESPONSES } from './cases/responses';
import { ROUTING } from './cases/routing';
import { SAGEMAKER } from './cases/sagemaker';
import { VALIDATION } from './cases/validation';
import { runCase } from './run-case';

const ALL: { readonly [section: string]: readonly BehaviourCase[] } = {
  routing: ROUTING,
  'API keys': KEYS,
  validation: VALIDATION,
  'request templates': REQUEST_TEMPLATES,
  'parameter mapping': PARAMETER_MAPPING,
  overrides: OVERRIDES,
  context: CONTEXT,
  'binary payloads': BINARY,
  MOCK,
  responses: RESPONSES,
  'gateway responses': GATEWAY_RESPONSES,
  SageMaker: SAGEMAKER,
};

describe.each(Object.entries(ALL))('%s', (_section, cases) => {
  it.each(cases.map((each): [string, BehaviourCase] => [`${each.title} (${each.evidence})`, each]))('%s', async (_title, behaviour) => {
    const { response, event, sent } = await runCase(behaviour);
    const { expected } = behaviour;
    if (expected.status !== undefined) expect(response.status).toBe(expected.status);
    if (expected.body !== undefined) expectText(response.body, expected.body);
    if (expected.json !== undefined) expect(JSON.parse(response.body)).toEqual(expected.json);
    expectHeaders(response.headers, expected.headers);
    if (expected.sent?.body !== undefined) expectText(Buffer.from(sent?.body ?? '').toString(), expected.sent.body);
    expectHeaders(Object.fromEntries(sent?.headers ?? []), expected.sent?.headers);
    if (expected.sent?.query !== undefined) expect(sent?.query).toEqual(expected.sent.query);
    if (expected.sent?.path !== undefined) expect({ ...sent?.path }).toEqual(expected.sent.path);
    if (expected.accessLog !== undefined) expectText(event.accessLog, expected.accessLog);
    if (expected.explanation !== undefined) expectText(event.explanation, expected.explanation);
    if (expected.asked !== undefined) expect(sent !== undefined).toBe(expected.asked);
  });
});

function expectText(text: string | undefined, expected: Text): void {
  if (typeof expected === 'string') expect(text).toBe(expected);
  else expect(text).toMatch(expected);
}

function expectHeaders(headers: { readonly [name: string]: string }, expected: { readonly [name: string]: Text | null } = {}): void {
  for (const [name, value] of Object.entries(expected)) {
    const matcher: unknown = value instanceof RegExp ? expect.stringMatching(value) : value;
    expect({ [name]: headers[name] ?? null }).toEqual({ [name]: matcher });
  }
}
