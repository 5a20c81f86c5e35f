import { given } from '@model-gateway/prop-checks';

test('what is undefined or null is not given, and what is false, empty or 0 is', () => {
  const props = { cached: undefined, cors: null, timeout: 0, createUsagePlan: false, path: '', headers: {} };
  expect(Object.entries(given(props))).toEqual([['timeout', 0], ['createUsagePlan', false], ['path', ''], ['headers', {}]]);
});

test('code without types may give nothing at all', () => {
  const check = given as (props: unknown) => unknown;
  expect([check(undefined), check(null)]).toEqual([{}, {}]);
});
