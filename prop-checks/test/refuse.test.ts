import { refuse } from '@model-gateway/prop-checks';

test('nothing happens where nothing is wrong', () => {
  expect(() => refuse([])).not.toThrow();
});

test('fails with a line for each broken rule', () => {
  expect(() => refuse(["'path' is empty", "'name' is no text"])).toThrow(new Error("'path' is empty\n'name' is no text"));
});
