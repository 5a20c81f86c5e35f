import { FindingSeverity } from '../../../src/gateway/rules/finding';
import type { SampleRequest } from '../../../src/gateway/json-shape/sample-request';
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
      const json: unknown = JSON.parse(output);
      expect(json).toEqual(pattern.json ?? json);
    }
  });
});

describe('templates that are wrong', () => {
  test.each(WRONG.map((pattern) => [pattern.name, pattern] as const))('%s: found', (_, { template, phase, finds = [] }) => {
    expect(check(template, phase).map(({ code }) => code)).toEqual(expect.arrayContaining([...finds]));
  });
});
