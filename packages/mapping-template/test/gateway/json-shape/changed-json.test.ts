import { isJson } from '../../../src/gateway/json-shape/trial/confirm';
import { isCalledSafe, render } from '../rules/check';

test.each([
  ['$input.body.replace(",", "")', false],
  ['$input.json("$").replaceAll("[0-9]", "x")', false],
  ['$input.body.trim()', true],
  ['$input.json("$").length()', true],
])('JSON that is changed as a text may be none: %s', (changed, safe) => {
  const template = `{"v": ${changed}}`;
  expect(isJson(render(template, { body: '{"a":1,"b":2}' }))).toBe(safe);
  expect(isCalledSafe(template)).toBe(safe);
});
