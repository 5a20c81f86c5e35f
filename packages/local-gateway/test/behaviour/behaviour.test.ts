import { BehaviourCase, Text } from './behaviour-case';
import { BEHAVIOUR_CASES } from './cases';
import { canBeSent, CaseResult, openRequest, runCase } from './run-case';

describe.each(Object.entries(BEHAVIOUR_CASES))('%s', (_section, cases) => {
  it.each(cases.map((each): [string, BehaviourCase] => [`${each.title} (${each.evidence})`, each]))('%s', async (_title, behaviour) => {
    expectResult(await runCase(behaviour), behaviour);
  });

  const sendable = cases.filter(({ request, inProcessOnly }) => inProcessOnly === undefined && canBeSent(openRequest(request)));

  it.each(sendable.map((each): [string, BehaviourCase] => [each.title, each]))('over a real socket: %s', async (_title, behaviour) => {
    expectResult(await runCase(behaviour, 'socket'), behaviour);
  });
});

function expectResult({ response, event, sent, object }: CaseResult, { expected }: BehaviourCase): void {
  if (expected.status !== undefined) expect(response.status).toBe(expected.status);
  if (expected.body !== undefined) expectText(response.body, expected.body);
  if (expected.json !== undefined) expect(JSON.parse(response.body)).toEqual(expected.json);
  expectHeaders(response.headers, expected.headers);
  if (expected.sent?.body !== undefined) expectText(Buffer.from(sent?.body ?? '').toString(), expected.sent.body);
  expectHeaders(Object.fromEntries(sent?.headers ?? []), expected.sent?.headers);
  const lines = expected.sent?.headerLines;
  if (lines !== undefined) expect(sent?.headers.filter(([name]) => lines.some(([wanted]) => wanted === name))).toEqual(lines);
  if (expected.sent?.query !== undefined) expect(sent?.query).toEqual(expected.sent.query);
  if (expected.sent?.path !== undefined) expect({ ...sent?.path }).toEqual(expected.sent.path);
  if (expected.accessLog !== undefined) expectText(event.accessLog, expected.accessLog);
  if (expected.explanation !== undefined) expectText(event.explanation, expected.explanation);
  for (const [key, text] of Object.entries(expected.objects ?? {})) {
    if (text === null) expect(object(key)).toBeUndefined();
    else expectText(object(key), text);
  }
  if (expected.asked !== undefined) expect(sent !== undefined).toBe(expected.asked);
}

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
