import { fixTemplate } from '../../../src/gateway/fix/fix-template';
import { FindingSeverity } from '../../../src/gateway/rules/finding';
import type { SampleRequest } from '../../../src/gateway/json-shape/trial/sample-request';
import { check, render } from '../rules/check';
import { RIGHT_REQUESTS } from './right-requests';
import { RIGHT_RESPONSES } from './right-responses';
import { WRONG } from './wrong';

const RIGHT = [...RIGHT_REQUESTS, ...RIGHT_RESPONSES];

test('there are enough patterns', () => {
  expect(RIGHT.length).toBeGreaterThanOrEqual(40);
  expect(WRONG.length).toBeGreaterThanOrEqual(20);
});

describe('templates that are right', () => {
  test.each(RIGHT.map((pattern) => [pattern.name, pattern] as const))('%s: no error', (_, { template, phase }) => {
    expect(check(template, phase).filter(({ severity }) => severity === FindingSeverity.ERROR)).toEqual([]);
  });

  test.each(RIGHT.map((pattern) => [pattern.name, pattern] as const))('%s: renders to what it says', (_, pattern) => {
    const output = render(pattern.template, pattern.request as SampleRequest);
    if (pattern.text !== undefined) {
      expect(output).toBe(pattern.text);
    } else {
      expect(JSON.parse(output)).toEqual(pattern.json);
    }
  });
});

test('repairs of right templates leave alone what they render', () => {
  let repaired = 0;
  for (const { name, template, phase, request } of RIGHT) {
    const { text, repairs } = fixTemplate(template, (each) => check(each, phase));
    repaired += repairs;
    const [before, after] = [template, text].map((each) => render(each, request as SampleRequest));
    // An escape writes '/' as '\/', which is the same JSON.
    expect([name, comparable(after)]).toEqual([name, comparable(before)]);
  }
  expect(repaired).toBeGreaterThan(10);
});

function comparable(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return output;
  }
}

describe('templates that are wrong', () => {
  test.each(WRONG.map((pattern) => [pattern.name, pattern] as const))('%s: found', (_, { template, phase, finds = [] }) => {
    expect(check(template, phase).map(({ code }) => code)).toEqual(expect.arrayContaining([...finds]));
  });
});
